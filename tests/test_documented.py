"""The documents, ``--help``, the changelog and the schema say what the program does."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer

from headwater.cli.exits import MEANINGS
from headwater.cli.main import app
from headwater.cli.shipped import all_examples
from headwater.model import vocabulary
from headwater.model.article import Coverage
from headwater.model.codec import field_types
from headwater.model.report import Dossier, Report
from headwater.model.schema import ROOTS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# The command tree as the parser sees it; its class depends on the version of typer.
TREE: Any = typer.main.get_command(app)
COMMANDS: dict[str, Any] = dict(TREE.commands)
OPTIONS = sorted(
    {(name, option) for name, made in COMMANDS.items() for p in made.params for option in p.opts if option[0] == "-"}
)


def section(command: str) -> str:
    """Return what the manual says under the heading of ``command``."""
    found = re.search(rf"^## headwater {command}\b.*?(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no heading for {command}"
    return found.group()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_manual_and_in_the_readme(command: str) -> None:
    assert section(command)
    assert f"headwater {command}" in README
    assert f"headwater {command}" in CHANGELOG


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_in_the_manual_and_says_what_it_does(command: str, option: str) -> None:
    where = section(command) if option not in {"-h", "--help"} else MANUAL
    assert f"`{option}" in where
    param = next(p for p in COMMANDS[command].params if option in p.opts)
    assert param.help


@pytest.mark.parametrize("option", [option for p in TREE.params for option in p.opts])
def test_options_before_the_command_are_in_the_manual(option: str) -> None:
    assert option in MANUAL


def test_the_manual_describes_no_command_or_option_that_is_not_there() -> None:
    assert set(re.findall(r"^## headwater (\w+)", MANUAL, re.MULTILINE)) == set(COMMANDS)
    known = {option for _, option in OPTIONS} | {o for p in TREE.params for o in p.opts} | {"-h", "--help"}
    for document in (README, MANUAL):
        lines = [line for line in document.splitlines() if "headwater" in line or line.startswith("| `-")]
        for line in lines:
            if "pip install" not in line:
                assert set(re.findall(r"(?<![\w-])--?[a-z]+(?:-[a-z]+)*\b", line)) <= known, line


@pytest.mark.parametrize("document", [README, MANUAL], ids=["README.md", "docs/cli.md"])
def test_exit_codes_are_listed_with_their_meanings(document: str) -> None:
    assert re.findall(r"^\| (\d) \| (.+) \|$", document, re.MULTILINE) == [
        (str(code.value), meaning) for code, meaning in MEANINGS.items()
    ]


def test_the_changelog_has_the_version() -> None:
    assert re.search(rf"^## {re.escape(PROJECT['version'])}\b", CHANGELOG, re.MULTILINE)


def test_the_pictures_in_the_readme_are_there_and_the_drawn_one_shows_a_dossier() -> None:
    for path in re.findall(r"!\[.*?\]\((.*?)\)", README):
        if path.endswith(".png"):
            assert (ROOT / path).read_bytes().startswith(b"\x89PNG")
            continue
        drawn = (ROOT / path).read_text(encoding="utf-8")
        assert drawn.startswith("<svg")
        assert "origin" in drawn


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} -> {target}"


def test_every_key_at_the_top_of_a_report_is_described() -> None:
    for cls in (Report, Dossier, Coverage):
        for name in field_types(cls):
            assert f"`{name}`" in README, f"{cls.__name__}.{name}"


def test_every_schema_is_named() -> None:
    assert f"[{'|'.join(ROOTS)}]" in MANUAL


def test_the_closed_vocabularies_stand_in_the_glossary() -> None:
    for kinds in (vocabulary.Quotation, vocabulary.Certainty, vocabulary.PassageKind, vocabulary.DerivationKind):
        for kind in kinds:
            assert re.search(rf"\b{kind.value}\b", GLOSSARY), kind


def test_the_commands_of_the_readme_name_an_example_that_is_shipped() -> None:
    names = set(re.findall(r"--example (\w+)", README + MANUAL + TREE.epilog)) - {"NAME"}
    assert names
    assert names <= {known.name for known in all_examples()}


def test_the_two_commands_are_one_line_each() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(lines) == 2
    assert "headwater report --example" in lines[0]
    assert "pytest" in lines[1]
    extra = PROJECT["optional-dependencies"]["dev"]
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["dev"]
    assert sorted(extra) == sorted(groups)


def test_ci_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in script
    pattern = re.search(r"grep -m 1 -E '(.+?)'", script)
    assert pattern
    assert [line for line in README.splitlines() if re.match(pattern.group(1), line)]
