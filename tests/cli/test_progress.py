import os
import pty
import subprocess
import sys

import pytest

from headwater.cli.progress import Bars

CODE = """
import time
from headwater.cli.progress import Bars
with Bars(quiet={quiet}) as progress:
    for done in range(4):
        progress("reading", done, 3)
        time.sleep(0.12)
print("page")
"""


def drawn(*, quiet: bool) -> tuple[bytes, bytes]:
    """Return what a terminal on standard error shows, and what standard output gets."""
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    environment["TERM"] = "xterm"
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", CODE.format(quiet=quiet)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=True,
        env=environment,
    )
    os.close(theirs)
    shown = b""
    try:
        while more := os.read(ours, 65536):
            shown += more
    except OSError:  # Linux says so when the other end is closed and all is read
        pass
    os.close(ours)
    return shown, done.stdout


def test_a_terminal_sees_how_far_a_stage_is() -> None:
    shown, page = drawn(quiet=False)
    assert b"reading" in shown
    assert b"3/3" in shown
    assert page == b"page\n"


def test_quiet_draws_nothing() -> None:
    assert drawn(quiet=True) == (b"", b"page\n")


def test_nothing_is_drawn_where_standard_error_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Bars(quiet=False) as progress:
        progress("reading", 1, 3)
        progress("reading", 3, 3)
    assert capsys.readouterr().err == ""
