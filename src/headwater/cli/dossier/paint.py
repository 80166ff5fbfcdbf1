"""Safe text and a few quiet styles.

Everything that comes from an article, a path or a record passes through `headwater.cli.plain.clean`, here in `safe` and
`wording`, before it reaches the terminal: a text that holds escape sequences, control characters or marks that turn the
writing direction can then do no more than look odd. Texts become `rich.text.Text` and never markup.
"""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from headwater.cli.plain import clean
from headwater.model.span import ArticleSpan, Span
from headwater.text.quotation_marks import quoted

TITLE = "bold"
HEADING = "bold"
QUIET = "dim"
PLACE = "cyan"
COUNT = "bold cyan"
UNSEEN = "italic magenta"
EXACT = "italic"
CHANGED = "yellow"
REFUSED = "red"

MOST_RULE = 120
MARKS = '“”"'


def safe(text: str, style: str = "") -> Text:
    """Return ``text`` as a renderable that shows it and does nothing else."""
    return Text(clean(text).strip(), style=style)


def wording(text: str, place: ArticleSpan, *, direct: bool = False) -> Text:
    """Return the exact words at ``place`` in ``text``; what stands in quotation marks is set off from what does not.

    ``direct`` says that all of it is somebody's words: the marks, where they lie outside the span, are added.
    """
    words = place.span.of(text)
    bare = clean(words).strip().strip(MARKS)
    if direct and not set(MARKS) & set(bare):
        return Text(f"“{bare}”", style=EXACT)
    painted = Text()
    end = place.start
    for found in quoted(text, place.span):
        painted.append(clean(text[end : found.span.start]))
        painted.append(clean(found.span.of(text)), style=EXACT)
        end = found.span.end
    painted.append(clean(Span(end, max(end, place.end)).of(text)))
    painted.rstrip()
    return painted


def joined(parts: list[Text | str], between: str = " · ", style: str = "") -> Text:
    """Return the parts that are not empty with ``between``, in that ``style``, in the gaps."""
    line = Text()
    for part in parts:
        if part and line:
            line.append(between, style=style)
        line.append_text(Text(part) if isinstance(part, str) else part)
    return line


class Heading:
    """The name of a section, with a thin rule to the right of it where a person looks at a terminal."""

    def __init__(self, name: str, note: str = "") -> None:
        """Take the ``name`` and a ``note`` that stands after it in a quiet style."""
        self.name = name
        self.note = note

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the heading; no rule is drawn into a pipe or a file."""
        line = Text.assemble((self.name, HEADING), (f"  {self.note}" if self.note else "", QUIET))
        left = min(options.max_width, MOST_RULE) - line.cell_len - 1
        if console.is_terminal and left > 1:
            line.append(" " + ("-" if options.ascii_only else "─") * left, style=QUIET)
        yield Text()
        yield line


def more(hidden: int, one: str, many: str) -> Text:
    """Return the line that stands for what was folded away."""
    return Text(f"… and {hidden} more {one if hidden == 1 else many}: --all", style=QUIET)


def number(count: int, one: str, many: str | None = None) -> str:
    """Return ``count`` with its noun."""
    return f"{count} {one if count == 1 else many or one + 's'}"
