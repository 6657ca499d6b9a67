"""The preview: what MkDocs' server shows, with findings on each page and drawings on demand.

The server never stops on findings. A download is drawn when its link is followed; a page that
cannot be shown yet is answered with its findings and appears by itself once they are mended.
"""

from __future__ import annotations

import logging
import mimetypes
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from mkdocs.livereload import LiveReloadServer

from generator.build.draw import Drawing, draw_one
from generator.build.handover import handing_over
from generator.build.make import Made, drawings, preview
from generator.build.pack import pack_one
from generator.build.settings import Settings
from generator.build.site import quiet_material
from generator.build.telling import counted, spot
from generator.editorial.addresses import scenario_page, session_page
from generator.finding import Finding, Severity, errors
from generator.product import Channel, Pack, Product
from generator.project import PACKAGE, Mode
from generator.web.environment import environment

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_PAGES: dict[str, Callable[[str], str]] = {
    "scenario": scenario_page,
    "reviews": scenario_page,
    "waivers": scenario_page,
    "session": session_page,
    "page": lambda page_id: f"{page_id}.html",
}
"""Which page an entity's findings belong to."""


def run(settings: Settings, mode: Mode, as_of: date, port: int) -> None:
    """Serve the site on this computer until the process is interrupted.

    Raises OSError when the port is taken.
    """
    quiet_material()
    from mkdocs.commands.serve import serve

    last: Made | None = None

    def maker() -> Made:
        nonlocal last
        last = preview(settings.project, mode, as_of, last)
        return last

    # MkDocs warns that such builds can be stale; here the fingerprints see to it.
    logging.getLogger("mkdocs.commands.build").addFilter(lambda told: "dirty" not in told.msg)
    with handing_over(maker):
        serve(
            str(settings.file),
            livereload=True,
            build_type="dirty",  # pages whose fingerprint is unchanged are not written again
            dev_addr=f"127.0.0.1:{port}",
            strict=False,
        )


def dress(server: LiveReloadServer, current: Callable[[], Made]) -> None:
    """Make MkDocs' server a preview of `current()`, and let it watch the content folders."""
    server.set_app(Preview(server, current))
    for root in current().project.roots:
        for name in ("content", "scenarios"):
            if (root / name).is_dir():
                server.watch(str(root / name))


@dataclass
class Answer:
    """What the server behind the preview answered."""

    status: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)

    def take(self, status: str, headers: list[tuple[str, str]], *_: object) -> None:
        """Stand in for WSGI's start_response."""
        self.status, self.headers = status, headers

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return any(k.lower() == "content-type" and "text/html" in v for k, v in self.headers)


class Preview:
    """A WSGI application around MkDocs' own."""

    def __init__(self, server: LiveReloadServer, current: Callable[[], Made]) -> None:
        self._server, self._current = server, current
        self._inner = cast("App", server.get_app())
        self._drawing = threading.Lock()
        self._fit: dict[str, tuple[Finding, ...]] = {}
        self._fit_of: Made | None = None
        self._templates = environment(PACKAGE / "build" / "templates")

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer one request."""
        uri = self._uri(str(environ.get("PATH_INFO", "/")))
        for product in self._current().plan:
            if str(product.path) == uri and product.channel is Channel.PUBLIC:
                return self._download(product, start_response)
        answer = Answer()
        body = self._inner(environ, answer.take)
        if not answer.is_page:
            start_response(answer.status, answer.headers)
            return body
        return self._page(uri, b"".join(body), answer, start_response)

    def _uri(self, path: str) -> str:
        path = unquote(path.removeprefix(self._server.mount_path).lstrip("/"))
        return f"{path}index.html" if path.endswith("/") or not path else path

    def _download(
        self, product: Product[Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        with self._drawing:
            entry = _made_now(product, self._current()).entry
        self._fit[str(product.path)] = entry.findings
        kind = mimetypes.guess_type(str(product.path))[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(entry.size))])
        return [entry.data.read_bytes()]

    def _page(
        self, uri: str, body: bytes, answer: Answer, start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        # Asked only now: MkDocs holds an answer back until the build at work has ended.
        made = self._current()
        findings = tuple(dict.fromkeys((*made.findings, *self._fit_findings(made))))
        here = tuple(finding for finding in findings if uri == _page_of(finding))
        status = answer.status
        if status.startswith(str(HTTPStatus.NOT_FOUND.value)) and (here or not made.pages):
            # It is no lost page but one that waits: answered in full, and live like the others.
            title = "Not ready yet" if made.pages else "Nothing can be shown yet"
            text = self._templates.get_template("broken.html").render(title=title)
            body = self._live(text.encode())
        if findings:
            body = _at_top(body, self._bar(made, findings, here))
        headers = [(k, v) for k, v in answer.headers if k.lower() != "content-length"]
        start_response(status, [*headers, ("Content-Length", str(len(body)))])
        return [body]

    def _live(self, body: bytes) -> bytes:
        """The page with MkDocs' own script that reloads it after the next build."""
        server = cast("Any", self._server)  # its own way has no public name; MkDocs is pinned
        return bytes(server._inject_js_into_html(body, server._visible_epoch))

    def _fit_findings(self, made: Made) -> Iterable[Finding]:
        """What drawing had to say since the last build; an edit may have changed the rest."""
        if made is not self._fit_of:
            self._fit_of, self._fit = made, {}
        for findings in self._fit.values():
            yield from findings

    def _bar(self, made: Made, findings: tuple[Finding, ...], here: tuple[Finding, ...]) -> bytes:
        # What is only good to know is shown where it belongs; it would hide the rest.
        rest = [f for f in findings if f not in here and f.severity is not Severity.NOTE]
        rest.sort(key=lambda finding: finding.severity is not Severity.ERROR)
        text = self._templates.get_template("findings.html").render(
            summary=counted(findings),
            errors=bool(errors(findings)),
            here=[_line(made, finding) for finding in here],
            rest=[_line(made, finding) for finding in rest],
        )
        return text.encode()


def _made_now(product: Product[Any], made: Made) -> Drawing:
    """A product's drawing, or a pack of several."""
    cache = drawings(made.project)
    if isinstance(product.inputs, Pack):
        return pack_one(product, made.plan, cache)
    return draw_one(product, cache)


def _page_of(finding: Finding) -> str:
    address = _PAGES.get(finding.place.kind)
    if address and finding.place.id:
        return address(finding.place.id)
    if finding.place.kind == "file":
        return _page_of_file(finding.place.id)
    return ""


def _page_of_file(path: str) -> str:
    """The page of a file too broken to be read: its name is the id."""
    folder, _, name = path.rpartition("/")
    kind = {"scenarios": "scenario", "content/sessions": "session", "content/pages": "page"}
    address = _PAGES.get(kind.get(folder, ""))
    return address(Path(name).stem) if address else ""


def _at_top(page: bytes, addition: bytes) -> bytes:
    """The page with something as the first thing in its body, where it covers nothing."""
    body = re.search(rb"<body[^>]*>", page)
    at = body.end() if body else 0
    return page[:at] + addition + page[at:]


def _line(made: Made, finding: Finding) -> dict[str, str]:
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "where": spot(finding, made.read.source_map),
    }
