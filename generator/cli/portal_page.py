"""A conversation as a page in the terminal: the entry above, the question below.

It uses the terminal's other screen, so that nothing of an entry stays in the window's history,
and takes the mouse, so that nothing is marked and copied by a slip. The terminal's own cursor
stands on the choice at hand: a braille display and a screen reader follow it.
"""

from __future__ import annotations

from textwrap import fill

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout.containers import ConditionalContainer, HSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.layout.layout import Layout
from prompt_toolkit.styles import Style

from generator.portal.conversation import Conversation, View, parts

LOOK = Style.from_dict(
    {
        "head": "bold",
        "label": "bold underline",
        "here": "reverse",
        "mark": "bold",
        "foot": "",
        "wrong": "bold",
    }
)

WIDEST = 84


def talk(conversation: Conversation) -> None:
    """Show the page until there is nothing left or the person stops."""
    if conversation.view() is not None:
        _Page(conversation).run()


class _Page:
    """One page: which choice is at hand, which are ticked, how far the entry is scrolled."""

    def __init__(self, conversation: Conversation) -> None:
        self._talk = conversation
        self._typed = Buffer(multiline=False, accept_handler=self._accept)
        self._app: Application[None] = Application(
            layout=self._layout(),
            key_bindings=self._keys(),
            style=LOOK,
            full_screen=True,
            mouse_support=True,
        )
        self._turn()

    def run(self) -> None:
        self._app.run()

    def _turn(self) -> None:
        """Begin with the question that is now to be asked."""
        view = self._talk.view()
        self._at, self._ticked, self._wrong = 0, set[str](), ""
        self._typed.reset()
        if view is None:
            if self._app.is_running:
                self._app.exit()
            return
        self._view: View = view
        self._text.vertical_scroll = 0
        self._app.layout.focus(self._question if view.choices else self._line)

    def _answer(self, keys: tuple[str, ...]) -> None:
        wrong = self._talk.answer(keys)
        if wrong:
            self._wrong = wrong
        else:
            self._turn()

    def _accept(self, buffer: Buffer) -> bool:
        self._answer((buffer.text,))
        return True

    # What is on the page.

    def _layout(self) -> Layout:
        self._text = Window(
            FormattedTextControl(lambda: self._entry()), wrap_lines=True, always_hide_cursor=True,
            height=Dimension(min=3, weight=3),
        )  # fmt: skip
        self._question = Window(
            FormattedTextControl(
                lambda: self._asked(), focusable=True, get_cursor_position=lambda: self._cursor()
            ),
            wrap_lines=True,
            height=Dimension(min=6, weight=2),
        )
        self._line = Window(BufferControl(self._typed), height=1, style="class:here")
        rule = Window(height=1, char="─")
        typed = ConditionalContainer(self._line, Condition(lambda: not self._view.choices))
        foot = Window(FormattedTextControl(lambda: self._foot()), height=2, wrap_lines=True)
        return Layout(HSplit([self._text, rule, self._question, typed, rule, foot]))

    def _entry(self) -> StyleAndTextTuples:
        view = self._view
        told: StyleAndTextTuples = [("class:head", f"{view.heading}   {view.progress}\n\n")]
        for passage in view.passages:
            told += [("class:label", passage.head), ("", "\n")]
            text = self._lines(passage.text)
            told += [("class:mark" if marked else "", part) for part, marked in parts(text)]
            told += [("", "\n\n")]
        return told

    def _asked(self) -> StyleAndTextTuples:
        view = self._view
        told: StyleAndTextTuples = [("", f"{self._lines(note)}\n") for note in view.notes]
        told += [("class:head", f"{self._lines(view.ask)}\n")]
        if view.help:
            told += [("", f"{self._lines(view.help)}\n")]
        for number, choice in enumerate(view.choices):
            tick = ("[x] " if choice.key in self._ticked else "[ ] ") if view.many else ""
            here = number == self._at
            told += [("class:here" if here else "", f"{'>' if here else ' '} {tick}{choice.label}")]
            about = f"\n{self._lines(choice.about, 4)}" if here and choice.about else ""
            told += [("", f"{about}\n")]
        return told

    def _lines(self, text: str, indent: int = 0) -> str:
        """A text broken between words, in lines that are easy to read."""
        width = min(WIDEST, self._app.output.get_size().columns - 1)
        before = " " * indent
        return "\n".join(
            fill(line, max(width, 20), initial_indent=before, subsequent_indent=before)
            for line in text.splitlines()
        )

    def _cursor(self) -> Point:
        """Where the terminal's cursor stands: on the choice at hand."""
        before = "".join(part[1] for part in self._asked())
        at = before.find("\n> ") + 1 if self._view.choices else 0
        return Point(x=0, y=before[:at].count("\n"))

    def _foot(self) -> StyleAndTextTuples:
        several = "space: tick  " if self._view.many else ""
        typed = "enter: done" if not self._view.choices else "arrows: choose  enter: done"
        return [
            ("class:wrong", f"{self._wrong}\n" if self._wrong else "\n"),
            ("class:foot", f"{several}{typed}  page keys: the entry  F2: back  F10: stop"),
        ]

    # What keys do.

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        choosing = Condition(lambda: bool(self._view.choices))
        ticking = Condition(lambda: self._view.many)
        keys.add("down", filter=choosing)(lambda _: self._move(1))
        keys.add("up", filter=choosing)(lambda _: self._move(-1))
        keys.add("enter", filter=choosing)(lambda _: self._enter())
        keys.add(" ", filter=choosing & ticking)(lambda _: self._tick())
        keys.add("pagedown")(lambda _: self._scroll(1))
        keys.add("pageup")(lambda _: self._scroll(-1))
        keys.add("f2")(lambda _: self._back())
        keys.add("c-l")(lambda event: event.app.renderer.clear())  # draw all of it again
        keys.add("f10")(_stop)
        keys.add("c-c")(_stop)
        return keys

    def _move(self, step: int) -> None:
        self._at = (self._at + step) % len(self._view.choices)

    def _tick(self) -> None:
        self._ticked ^= {self._view.choices[self._at].key}

    def _enter(self) -> None:
        keys = tuple(c.key for c in self._view.choices if c.key in self._ticked)
        self._answer(keys if self._view.many else (self._view.choices[self._at].key,))

    def _back(self) -> None:
        self._talk.back()
        self._turn()

    def _scroll(self, pages: int) -> None:
        shown = self._text.render_info
        if shown:
            most = max(0, shown.content_height - shown.window_height)
            wanted = self._text.vertical_scroll + pages * max(1, shown.window_height - 1)
            self._text.vertical_scroll = max(0, min(most, wanted))


def _stop(event: KeyPressEvent) -> None:
    event.app.exit()
