import gzip
import io
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from headwater import pipeline
from headwater.cli.exits import MEANINGS, Exit
from headwater.cli.jsontext import dumps
from headwater.cli.main import run
from headwater.cli.plain import clean
from headwater.cli.shipped import all_examples
from headwater.errors import InputError
from headwater.model.annotations import Annotations, Furniture
from headwater.model.article import Article, Coverage, Refusal
from headwater.model.codec import decode
from headwater.model.report import Report
from headwater.model.schema import schema
from headwater.model.span import Span
from headwater.model.story import Story

sys.path.insert(0, str(Path(__file__).parent))

import sample

HEAVY = ("numpy", "numba", "rich", "trafilatura", "tokenizers", "rapidfuzz", "wordllama", "lxml", "importlib.metadata")
QUICK = 0.3


@dataclass
class Ended:
    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*arguments: str, given: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["headwater", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
        with pytest.raises(SystemExit) as stop:
            run()
        out, err = capsys.readouterr()
        return Ended(int(stop.value.code or 0), out, err)

    return call


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Puts a report made by hand in place of the work, and keeps the paths that were asked for."""
    paths: list[Sequence[str]] = []

    def report(given: Sequence[str], **_: object) -> Report:
        paths.append(given)
        return sample.REPORT

    monkeypatch.setattr(pipeline, "report", report)
    return paths


def coverage(monkeypatch: pytest.MonkeyPatch, told: Coverage, *stories: object) -> None:
    monkeypatch.setattr(pipeline, "report", lambda *_, **__: Report("0", told, stories))  # type: ignore[arg-type]


@pytest.mark.usefixtures("asked")
def test_report_prints_the_dossier_and_tells_that_some_was_refused(command: Command) -> None:
    ended = command("report", "skarvik")
    assert ended.code == Exit.IN_PART
    assert "1 to 2 origins" in ended.out
    assert "What could not be read" in ended.out
    assert not ended.err
    assert not any(line.endswith(" ") for line in ended.out.splitlines())


def test_report_hands_on_the_paths_and_the_reports_of_an_example(command: Command, asked: list[Sequence[str]]) -> None:
    command("report", "a.txt", "b")
    known = all_examples()[0]
    command("report", "--example", known.name)
    assert asked[0] == ["a.txt", "b"]
    assert asked[1] == [str(path) for path in known.paths]
    assert all(path.is_file() for path in known.paths)


@pytest.mark.usefixtures("asked")
def test_json_is_the_report_without_loss_and_follows_the_schema(command: Command) -> None:
    ended = command("report", "skarvik", "--json")
    data = json.loads(ended.out)
    assert decode(Report, data) == sample.REPORT
    jsonschema.validate(data, schema("report"))
    assert "6 given = 4 read + 2 refused" in ended.err
    assert "skarvik/wire.jsonl:7" in ended.err


@pytest.mark.usefixtures("asked")
def test_quiet_says_nothing_on_standard_error(command: Command) -> None:
    assert not command("report", "skarvik", "--json", "--quiet").err


@pytest.mark.usefixtures("asked")
def test_output_goes_to_a_file_and_the_picture_beside_it(command: Command, tmp_path: Path) -> None:
    page, drawing = tmp_path / "page.txt", tmp_path / "page.svg"
    ended = command("report", "skarvik", "--output", str(page), "--svg", str(drawing), "--width", "90")
    assert not ended.out
    assert "Skarvik bridge" in page.read_text(encoding="utf-8")
    root = ET.fromstring(drawing.read_text(encoding="utf-8"))  # noqa: S314 - our own output
    assert root.tag.endswith("svg")
    assert "http" not in drawing.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    short = tmp_path / "short.svg"
    command("report", "skarvik", "--svg", str(short), "--svg-lines", "9")
    assert "and&#160;so&#160;on" in short.read_text(encoding="utf-8")
    assert len(short.read_bytes()) < len(drawing.read_bytes()) / 2
    again = tmp_path / "again.svg"
    command("report", "skarvik", "--svg", str(again), "--width", "90")
    assert again.read_bytes() == drawing.read_bytes()


@pytest.mark.usefixtures("asked")
def test_a_file_that_cannot_be_written_is_a_clear_error(command: Command, tmp_path: Path) -> None:
    ended = command("report", "skarvik", "--output", str(tmp_path / "no" / "page.txt"))
    assert ended.code == Exit.NOTHING_READ
    assert "cannot be written: No such file or directory" in ended.err


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("width", [80, 100, 140])
def test_width_is_kept(command: Command, width: int) -> None:
    ended = command("report", "skarvik", "--width", str(width))
    assert max(map(len, ended.out.splitlines())) <= width


def test_report_without_paths_explains_itself_and_offers_the_examples(command: Command) -> None:
    ended = command("report")
    assert ended.code == Exit.USAGE
    assert not ended.out
    assert "headwater report --example NAME" in ended.err
    assert all(known.name in ended.err for known in all_examples())


def test_an_unknown_example_is_named_beside_those_there_are(command: Command) -> None:
    ended = command("report", "--example", "no\x1bpe")
    assert ended.code == Exit.USAGE
    assert "\x1b" not in ended.err
    assert all(known.name in ended.err for known in all_examples())


@pytest.mark.parametrize(
    "arguments", [("nothing",), ("report", "--wide"), ("report", "x", "--width", "3"), ("annotate",)]
)
def test_a_command_line_that_is_not_understood(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments).code == Exit.USAGE


def test_exit_codes_follow_the_coverage(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = Refusal("x.png", "is a picture")
    coverage(monkeypatch, Coverage(4, 4), sample.DOSSIER)
    assert command("report", "x").code == Exit.ALL_READ
    coverage(monkeypatch, Coverage(5, 4, (refusal,)), sample.DOSSIER)
    assert command("report", "x").code == Exit.IN_PART
    coverage(monkeypatch, Coverage(1, 0, (refusal,)))
    ended = command("report", "x")
    assert ended == Ended(
        Exit.NOTHING_READ, "", "headwater: 1 given = 0 read + 1 refused\nheadwater: x.png: is a picture\n"
    )


def test_an_error_that_is_foreseen_is_one_line(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Report:
        message = "empty/ holds no articles:\x1b[31m put some in"
        raise InputError(message)

    monkeypatch.setattr(pipeline, "report", fail)
    ended = command("report", "empty")
    assert ended == Ended(Exit.NOTHING_READ, "", "headwater: empty/ holds no articles:␛[31m put some in\n")


def annotated(articles: Iterable[Article], **_: object) -> Iterator[Annotations]:
    return (Annotations(a.id, Furniture((Span(0, len(a.text)),))) for a in articles)


def grouped(articles: Sequence[Article], **_: object) -> tuple[Story, ...]:
    return (Story("s1", tuple(sorted(article.id for article in articles))),)


@pytest.fixture
def filters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "annotate_lines", annotated)
    monkeypatch.setattr(pipeline, "group_articles", grouped)


LINES = b'{"id":"z","text":"One."}\n\n{"id":"b","text":"Tw\n{"id":"a","text":"Three.\\u009b"}\n'


@pytest.mark.usefixtures("filters")
@pytest.mark.parametrize("packed", [False, True])
def test_annotate_keeps_the_order_and_names_the_bad_line(command: Command, tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    file = tmp_path / ("in.jsonl.gz" if packed else "in.jsonl")
    file.write_bytes(gzip.compress(LINES) if packed else LINES)
    ended = command("annotate", str(file))
    rows = [json.loads(line) for line in ended.out.splitlines()]
    assert [row["id"] for row in rows] == ["z", "a"]
    for row in rows:
        jsonschema.validate(row, schema("annotations"))
    assert "line 3" in ended.err
    assert ended.code == Exit.IN_PART


@pytest.mark.usefixtures("filters")
@pytest.mark.parametrize("packed", [False, True])
def test_group_reads_standard_input(command: Command, packed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    ended = command("group", "-", given=gzip.compress(LINES) if packed else LINES)
    assert [json.loads(line) for line in ended.out.splitlines()] == [
        {"id": "z", "story": "s1"},
        {"id": "a", "story": "s1"},
    ]
    assert ended.code == Exit.IN_PART


TOLD = b"""{"id":"a","text":"A ferry with 212 passengers ran aground off Orlavia on Monday."}
{"id":"b","text":"Off Orlavia a ferry that carried 212 passengers has run aground."}
{"id":"c","text":"Nurses at the Tessmark clinic walked out over their pay."}
"""


def test_group_says_why_and_keeps_to_verdicts(command: Command, tmp_path: Path) -> None:
    free = [json.loads(line) for line in command("group", "-", "--why", given=TOLD).out.splitlines()]
    assert free[0]["story"] == free[1]["story"] != free[2]["story"]
    (join,) = [row["join"] for row in free if row["join"]]
    assert {"orlavia", "212"} <= {shared["text"] for shared in join["shared"]}
    decided = tmp_path / "decided.jsonl"
    decided.write_text(
        '{"together":"split","first":"b","second":"a"}\n\n{"together":"merge","first":"a","second":"c"}\n', "utf-8"
    )
    bound = command("group", "-", "--why", "--verdicts", str(decided), given=TOLD)
    rows = [json.loads(line) for line in bound.out.splitlines()]
    assert rows[0]["story"] == rows[2]["story"] != rows[1]["story"]
    assert [row["join"]["decided"] for row in rows if row["join"]] == [True]


@pytest.mark.parametrize(
    "line", ["{", '{"together":"maybe","first":"a","second":"b"}', '{"together":"merge","first":"a"}']
)
def test_a_verdict_that_cannot_be_read_is_named(command: Command, tmp_path: Path, line: str) -> None:
    decided = tmp_path / "decided.jsonl"
    decided.write_text('{"together":"merge","first":"a","second":"b"}\n' + line, "utf-8")
    ended = command("group", "-", "--verdicts", str(decided), given=TOLD)
    assert ended.code == Exit.NOTHING_READ
    assert "line 2" in ended.err


@pytest.mark.usefixtures("filters")
@pytest.mark.parametrize(("given", "reason"), [(b"", ""), (b"not json\n", "line 1"), (b'{"id":"x"}\n', '"text"')])
def test_filters_say_when_nothing_could_be_read(command: Command, given: bytes, reason: str) -> None:
    ended = command("annotate", "-", given=given)
    assert ended.code == Exit.NOTHING_READ
    assert reason in ended.err
    assert "standard input" in ended.err


@pytest.mark.usefixtures("filters")
def test_a_filter_without_its_file(command: Command) -> None:
    ended = command("annotate", "missing.jsonl")
    assert (ended.code, ended.err) == (1, "headwater: missing.jsonl: No such file or directory\n")


def test_schema_prints_the_published_documents(command: Command) -> None:
    assert json.loads(command("schema").out) == schema("report")
    assert json.loads(command("schema", "annotations").out) == schema("annotations")
    assert command("schema", "nothing").code == Exit.USAGE


def test_examples_are_listed(command: Command) -> None:
    ended = command("examples")
    assert ended.code == 0
    assert all(known.name in ended.out and known.about in ended.out for known in all_examples())


def test_help_shows_examples_and_exit_codes(command: Command) -> None:
    for arguments in (("--help",), ("report", "--help"), ("annotate", "--help"), ("group", "--help")):
        ended = command(*arguments)
        assert "Examples:" in ended.out
        for code, meaning in MEANINGS.items():
            assert f"{code.value}  {meaning}" in ended.out


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['headwater', '--help']\n"
        "from headwater.cli.main import run\n"
        "try: run()\n"
        f"except SystemExit: print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.stderr.strip() == "[]"
    # Time on the processor: on a busy machine the clock on the wall says nothing about the program.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < QUICK


def test_an_ascii_terminal_gets_stand_ins_and_no_error() -> None:
    code = (
        "import sys; sys.argv = ['headwater', 'report', 'x']\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import sample; from headwater import pipeline\n"
        "pipeline.report = lambda *a, **k: sample.REPORT\n"
        "from headwater.cli.main import run; run()\n"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=environment)  # noqa: S603 - ourselves
    assert done.returncode == Exit.IN_PART, done.stderr
    assert b"4 articles -> 4 texts" in done.stdout
    assert b'"Nobody drives over it' in done.stdout


def test_json_text_is_lossless_and_cannot_steer_a_terminal() -> None:
    value = {"a": "\x9b2J\x7f\u202e\u2028\ud800 “é”"}
    text = dumps(value)
    assert json.loads(text) == value
    assert "“é”" in text
    assert text == clean(text)
