"""A picture of the terminal as SVG: the same dossier, in a frame, with nothing fetched from anywhere."""

import io
from collections.abc import Iterable
from html import escape

from rich.console import Console, Group, RenderableType
from rich.segment import Segment, Segments
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from headwater.cli.dossier.paint import QUIET

# Ink on paper: background, text, then the eight colours of a terminal, plain and bright.
THEME = TerminalTheme(
    (252, 252, 250),
    (36, 41, 46),
    [
        (36, 41, 46),
        (179, 38, 30),
        (40, 110, 60),
        (154, 90, 0),
        (30, 80, 160),
        (122, 50, 130),
        (0, 102, 128),
        (90, 96, 102),
    ],
    [
        (90, 96, 102),
        (179, 38, 30),
        (40, 110, 60),
        (154, 90, 0),
        (30, 80, 160),
        (122, 50, 130),
        (0, 102, 128),
        (36, 41, 46),
    ],
)

# The places in braces are filled by rich; the stylesheet names only fonts that a reader has.
TEMPLATE = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
<rect fill="#fcfcfa" x="0" y="0" width="{width}" height="{height}" rx="8"/>
<text class="{unique_id}-matrix" fill="#5a6066" x="{terminal_x}" y="30">$ COMMAND</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(drawn: Iterable[RenderableType], *, command: str, width: int, lines: int | None = None) -> str:
    """Return an SVG of what is ``drawn`` on a terminal ``width`` columns wide; the same input gives the same bytes.

    ``command`` stands above it. With ``lines``, the picture ends after so many lines and says that the dossier goes on.
    """
    console = Console(
        file=io.StringIO(), record=True, width=width, force_terminal=True, color_system="standard",
        highlight=False, markup=False, emoji=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    page = console.render_lines(Group(*drawn), pad=False)
    for line in page[:lines]:
        console.print(Segments([*line, Segment.line()]), end="")
    if lines is not None and len(page) > lines:
        console.print(Text("… and so on", style=QUIET))
    template = TEMPLATE.replace("COMMAND", escape(command).replace("{", "{{").replace("}", "}}"))
    svg = console.export_svg(title="", theme=THEME, code_format=template, unique_id="dossier")
    return "".join(line.rstrip() + "\n" for line in svg.splitlines())
