"""The preview: MkDocs' server, with pages and drawings made when they are asked for.

After a save the content is read and checked, and nothing is written: a page is made, as a build
would write it, when the browser asks for it. So the time to see a change does not grow with the
number of pages, and what is shown can never be an older version. The server never stops on
findings: they stand on each page, and a page that cannot be shown yet is answered with its
findings and appears by itself once they are mended.
"""

from __future__ import annotations

import gc
import mimetypes
import re
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from typing import Any, Protocol, cast
from urllib.parse import unquote

from mkdocs.livereload import LiveReloadServer

from generator.build.draw import Drawing, draw_one
from generator.build.handover import handing_over
from generator.build.looks import look
from generator.build.make import Made, drawings, preview
from generator.build.pack import pack_one
from generator.build.settings import Settings
from generator.build.site import quiet_material
from generator.build.telling import counted, spot
from generator.editorial.addresses import scenario_page, session_page
from generator.finding import Finding, Severity, errors
from generator.product import Pack, Product
from generator.project import PACKAGE, Mode
from generator.reading.files import TOP
from generator.web.environment import environment

PAUSE = 0.1
"""Seconds between two looks at the content."""
SETTLE = 0.03
"""Seconds without a further change after which what was saved is read."""

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_PAGES: dict[str, Callable[[str], str]] = {
    "scenario": scenario_page,
    "reviews": scenario_page,
    "waivers": scenario_page,
    "session": session_page,
    "page": lambda page_id: f"{page_id}.html",
}
"""Which page an entity's findings belong to."""


class Live(Protocol):
    """What makes the site's parts one by one; the plugin is one."""

    def current(self) -> Made:
        """What was made of the content as it was last read."""

    def refresh(self) -> bool:
        """Read the content again; whether MkDocs has to build before it can be shown."""

    def page(self, uri: str) -> bytes | None:
        """The page at an address, or None."""

    def lost(self) -> bytes | None:
        """The page for a wrong address, or None while there is none."""

    def asset(self, uri: str) -> bytes | None:
        """A file that pages load and MkDocs does not have, or None."""


def run(settings: Settings, mode: Mode, as_of: date, port: int) -> None:
    """Serve the site on this computer until the process is interrupted.

    Raises OSError when the port is taken.
    """
    quiet_material()
    from mkdocs.commands.serve import serve

    last: Made | None = None

    def maker() -> Made:
        nonlocal last
        first, last = last is None, preview(settings.project, mode, as_of, last)
        if first:
            # What has been read stays; the collector need not go through it after each save.
            gc.collect()
            gc.freeze()
        return last

    with handing_over(maker):
        serve(
            str(settings.file),
            livereload=True,
            dev_addr=f"127.0.0.1:{port}",
            strict=False,
        )


def dress(
    server: LiveReloadServer, live: Live, builder: Callable[..., Any], outside: Sequence[Path]
) -> None:
    """Make MkDocs' server a preview, and let it follow the content.

    builder: MkDocs' own way to build everything it has a part in.
    outside: files and folders, such as the guides, that only a build by MkDocs takes in.
    """
    app = Preview(server, live, builder, outside)
    server.set_app(app)
    server.builder = app.follow
    server.build_delay = SETTLE
    content = [root / top for root in live.current().project.roots for top in TOP]
    Thread(target=watch, args=(content, app.saved), daemon=True).start()


def watch(folders: Sequence[Path], saved: Callable[[], None]) -> None:
    """Look at folders again and again, and tell of each change; for a thread of its own.

    Looking works where the system's own notices do not arrive, as on a network drive. It takes a
    twentieth of the time at most.
    """
    before = look(folders)
    while True:
        start = time.perf_counter()
        now = look(folders)
        if now != before:
            before = now
            saved()
        time.sleep(max(PAUSE, 20 * (time.perf_counter() - start)))


@dataclass
class Answer:
    """What the server behind the preview answered."""

    status: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)

    def take(self, status: str, headers: list[tuple[str, str]], *_: object) -> None:
        """Stand in for WSGI's start_response."""
        self.status, self.headers = status, headers

    @property
    def missing(self) -> bool:
        """Whether there was nothing at the address."""
        return self.status.startswith(str(HTTPStatus.NOT_FOUND.value))

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return any(k.lower() == "content-type" and "text/html" in v for k, v in self.headers)


class Preview:
    """A WSGI application around MkDocs' own."""

    def __init__(
        self,
        server: LiveReloadServer,
        live: Live,
        builder: Callable[..., Any],
        outside: Sequence[Path],
    ) -> None:
        # Some of the server's ways have no public names; MkDocs is pinned.
        self._server = cast("Any", server)
        self._live, self._builder, self._outside = live, builder, outside
        self._inner = cast("App", server.get_app())
        self._working = threading.RLock()  # held while content is read and while a page is made
        self._epoch = self._server._wanted_epoch
        self._looked = look(outside)
        self._drawing = threading.Lock()
        self._fit: dict[str, tuple[Finding, ...]] = {}
        self._fit_of: Made | None = None
        self._templates = environment(PACKAGE / "build" / "templates")

    def saved(self) -> None:
        """Ask for what was saved to be read."""
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()

    def follow(self) -> None:
        """Take in what was saved; MkDocs builds only what it has a part in."""
        with self._working:
            self._epoch = self._server._wanted_epoch
            looked = look(self._outside)
            if looked != self._looked or self._live.refresh():
                self._builder()
            self._looked = looked

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer one request."""
        uri = self._uri(str(environ.get("PATH_INFO", "/")))
        product = self._live.current().offered.get(uri)
        if product:
            return self._download(product, start_response)
        with self._working:
            page, asset = self._page(uri), self._live.asset(uri)
        if page is not None:
            return _answer("200 OK", "text/html; charset=utf-8", page, start_response)
        if asset is not None:
            return _answer("200 OK", _type_of(uri), asset, start_response)
        answer = Answer()
        body = self._inner(environ, answer.take)
        if answer.missing and answer.is_page:
            with self._working:
                lost = self._lost(uri)
            return _answer(answer.status, "text/html; charset=utf-8", lost, start_response)
        start_response(answer.status, answer.headers)
        return body

    def _uri(self, path: str) -> str:
        path = unquote(path.removeprefix(self._server.mount_path).lstrip("/"))
        return f"{path}index.html" if path.endswith("/") or not path else path

    def _download(
        self, product: Product[Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        with self._drawing:
            entry = _made_now(product, self._live.current()).entry
        self._fit[str(product.path)] = entry.findings
        return _answer(
            "200 OK", _type_of(str(product.path)), entry.data.read_bytes(), start_response
        )

    def _page(self, uri: str) -> bytes | None:
        """A page with its findings, and with MkDocs' script that loads it again after a save."""
        made = self._live.current()
        try:
            page = self._live.page(uri)
        except Exception:
            if made.publishable:  # else a finding says why it cannot be made
                raise
            page = None
        return None if page is None else self._told(uri, page)

    def _lost(self, uri: str) -> bytes:
        made = self._live.current()
        lost = self._live.lost() or b""
        waits = any(uri == _page_of(finding) for finding in made.findings)
        if waits or not made.pages:
            # It is no lost page but one that waits: answered in full, and live like the others.
            title = "Not ready yet" if made.pages else "Nothing can be shown yet"
            lost = self._templates.get_template("broken.html").render(title=title).encode()
        return self._told(uri, lost)

    def _told(self, uri: str, page: bytes) -> bytes:
        made = self._live.current()
        findings = tuple(dict.fromkeys((*made.findings, *self._fit_findings(made))))
        here = tuple(finding for finding in findings if uri == _page_of(finding))
        if findings:
            page = _at_top(page, self._bar(made, findings, here))
        return bytes(self._server._inject_js_into_html(page, self._epoch))

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


def _answer(
    status: str, kind: str, body: bytes, start_response: Callable[..., Any]
) -> Iterable[bytes]:
    start_response(status, [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]


def _type_of(uri: str) -> str:
    return mimetypes.guess_type(uri)[0] or "application/octet-stream"


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
