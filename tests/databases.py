"""A real PostgreSQL for the tests, from Debian's package: one server for all, a database for each that asks."""

import atexit
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

NUMBERS = itertools.count()
WHY_NOT = "no PostgreSQL: apt-get install postgresql, and be root or another user that may run it"


@cache
def server() -> str | None:
    """Start a server in a folder of its own, on a socket, and return the folder of the socket; None where none is."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    if not found or (os.geteuid() == 0 and not shutil.which("runuser")):
        return None
    home = Path(tempfile.mkdtemp(prefix="headwater-postgres-"))
    if os.geteuid() == 0:
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            return None
        os.chown(home, owner.pw_uid, owner.pw_gid)
    data, tools = home / "data", found[-1].parent
    _run(str(tools / "initdb"), "-D", str(data), "-U", "headwater", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    options = f"-c listen_addresses='' -c unix_socket_directories='{home}' -c fsync=off"
    _run(str(tools / "pg_ctl"), "-D", str(data), "-w", "-l", str(home / "log"), "-o", options, "start")
    atexit.register(_stop, str(tools / "pg_ctl"), data, home)
    return str(home)


def _run(*words: str) -> None:
    before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*before, *words], check=True, capture_output=True, cwd="/")  # noqa: S603 - of our own making


def _stop(tool: str, data: Path, home: Path) -> None:
    _run(tool, "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(home, ignore_errors=True)


def fresh(home: str) -> str:
    """Make an empty database and return its address."""
    import psycopg  # noqa: PLC0415 - only where there is a server

    name = f"archive{next(NUMBERS)}"
    with psycopg.connect(host=home, user="headwater", dbname="postgres", autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql://headwater@/{name}?host={home}"
