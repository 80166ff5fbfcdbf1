"""Holds the house rules of docs/architecture.md by walking the imports: who may use whom, and what belongs where."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src/headwater"
STAGES = frozenset({"ingest", "annotate", "stories", "derivation", "claims"})
GROUND = frozenset({"model", "text", "errors"})

# Part of the package -> the other parts it may import. What is not named here does not exist yet: name it, and say why.
MAY_USE = {
    "errors": frozenset(),
    "model": frozenset({"errors"}),
    "text": frozenset({"model", "errors"}),
    **dict.fromkeys(STAGES, GROUND),
    "engine": frozenset({"model", "errors"}),
    "archive": frozenset({"model", "errors"}),
    "export": frozenset({"model", "errors"}),
    # What the stages leave to be settled between them, and their results put together.
    "settling": GROUND | {"annotate"},
    "assembly": GROUND,
    # Many things at once, whatever they are.
    "workers": frozenset({"errors"}),
    "pipeline": STAGES | GROUND | {"settling", "assembly", "workers"},
    # What joins the stages to the archive: articles kept, and their stories told anew.
    "keeping": STAGES | GROUND | {"pipeline", "settling", "assembly", "archive"},
    # The order of the stages over many articles: it hands them to an engine, which knows none of them.
    "bulk": GROUND | {"pipeline", "engine", "ingest", "stories"},
    # A face knows the stages by what they give, never by what they do: reading a stream is the one thing it asks for.
    "cli": GROUND | {"pipeline", "bulk", "ingest", "export", "keeping", "archive", "web", "workers"},
    # The page shows what it is handed: a report, or a shelf of stories, and a way to check a sentence.
    "web": GROUND,
    "__main__": frozenset({"cli"}),
    "__init__": GROUND | {"pipeline"},
}
# The names of other parts that a face may take.
FACES = {
    ("settling", "annotate"): {"outlet_name"},
    ("cli", "ingest"): {"Intake", "read_outlets", "read_stream"},
    ("cli", "export"): {"calendar_text"},
    ("cli", "archive"): {"Run"},
    ("cli", "web"): {"Access", "Site", "one_file", "serve"},
    ("cli", "bulk"): {"BulkOptions", "BulkResult", "run"},
}

# Of the annotate stage only the trained tagger reckons in arrays: the rules are plain Python, and start without numpy.
NUMERIC = frozenset({"text", "stories", "derivation", "claims", "annotate/tagger"})
THIRD_PARTY = {
    "charset_normalizer": {"ingest"},
    "trafilatura": {"ingest"},
    "lxml": {"ingest"},
    "py3langid": {"ingest"},
    # The engine's column batches are arrays, and the steps of a bulk run fill them.
    "numpy": NUMERIC | {"engine", "bulk"},
    "numba": NUMERIC,
    "rapidfuzz": NUMERIC | {"web"},
    "safetensors": {"text", "annotate/tagger"},
    "threadpoolctl": {"annotate/tagger"},
    "tokenizers": {"text"},
    "wordllama": {"text"},
    "jinja2": {"web"},
    "markupsafe": {"web"},
    "starlette": {"web"},
    "uvicorn": {"web"},
    "rich": {"cli"},
    "typer": {"cli"},
    "icalendar": {"export"},
    "sqlalchemy": {"archive"},
    "pyarrow": {"engine", "ingest"},
    "fastwarc": {"ingest"},
    "daft": {"engine"},
    "ray": {"engine"},
}

# Clocks, chance and the network: a stage that used one would give other answers tomorrow, or elsewhere.
IMPURE_MODULES = {
    "random",
    "secrets",
    "uuid",
    "time",
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
}
IMPURE_CALLS = {"now", "today", "utcnow", "urlopen", "default_rng", "getrandbits", "urandom"}
LONGEST_MODULE = 400


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def part_of(path: Path) -> str:
    inside = path.relative_to(SOURCE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every imported module with the names taken from it, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or "", tuple(alias.name for alias in node.names)


def inner(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parts of the package that a module imports, with the names it takes."""
    for module, names in imports(path):
        first, *rest = module.split(".")
        if first == "headwater":
            yield from ((rest[0], names),) if rest else ((name, ()) for name in names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    assert part in MAY_USE, f"{part} is not in the house plan: add it to docs/architecture.md and to this table"
    for used, names in inner(path):
        if used == part:
            continue
        assert used in MAY_USE[part], f"{part} must not import {used}"
        allowed = FACES.get((part, used))
        assert allowed is None or set(names) <= allowed, f"{part} takes {names} from {used}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_third_parties_stay_in_their_own_folders(path: Path) -> None:
    for module, _ in imports(path):
        name = module.split(".")[0]
        if name == "headwater" or name in sys.stdlib_module_names:
            continue
        assert name in THIRD_PARTY, f"{name} is a new dependency: say in the table where it may be used"
        folders = {part_of(path), *(str(folder) for folder in path.relative_to(SOURCE).parents)}
        assert folders & THIRD_PARTY[name], f"{name} must not be used in {path.relative_to(SOURCE).parent}"


def test_the_model_needs_nothing_but_the_standard_library() -> None:
    for path in (SOURCE / "model").rglob("*.py"):
        for module, _ in imports(path):
            assert module.split(".")[0] in sys.stdlib_module_names | {"headwater"}


@pytest.mark.parametrize(
    "path",
    [path for path in modules() if part_of(path) in STAGES | {"model", "text", "export"}],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_stages_use_no_clock_no_chance_and_no_network(path: Path) -> None:
    for module, _ in imports(path):
        pure = module == "urllib.parse" or module.split(".")[0] not in IMPURE_MODULES
        assert pure, f"{module} has no place in a stage"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in IMPURE_CALLS, f"line {node.lineno}: {node.func.attr}() has no place in a stage"


def test_nothing_below_the_faces_prints() -> None:
    for path in modules():
        if part_of(path) == "cli":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"print", "input"}, f"{path}:{node.lineno}"


@pytest.mark.parametrize(
    "path",
    [SOURCE / "cli/main.py", *sorted((SOURCE / "cli/commands").glob("*.py"))],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_the_start_of_the_command_line_is_light(path: Path) -> None:
    """Only what ``--help`` shows is imported at the top of the modules that start the program."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in top}
    ours = {"cli.commands", "cli.commands.exampled", "cli.commands.together", "cli.exits", "cli.plain", "errors"}
    light = {"typer", *(f"headwater.{name}" for name in ours)}
    assert {name for name in names if name and name.split(".")[0] not in sys.stdlib_module_names} <= light


def test_modules_stay_short() -> None:
    long = {
        str(p.relative_to(SOURCE)): n
        for p in modules()
        if (n := len(p.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not long


def test_every_dependency_is_used_and_every_use_is_a_dependency() -> None:
    used = {module.split(".")[0] for path in modules() for module, _ in imports(path)}
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for name in used & set(THIRD_PARTY):
        # lxml comes with trafilatura, whose trees it makes.
        assert name == "lxml" or re.search(rf'"{name.replace("_", "-")}(\[\w+\])?>=', declared), (
            f"{name} is not declared"
        )
