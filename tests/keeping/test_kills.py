"""An ``add`` that is killed loses nothing it acknowledged and leaves nothing half done; bench.archive says more."""

import sys
from pathlib import Path

from bench.archive.kills import killed

sys.path.insert(0, str(Path(__file__).parent))

from news import news, written


def test_a_killed_add_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """SIGKILL at four moments of the same add; each time the archive is sound, and resumed it is whole."""
    ended = killed([written(news(), tmp_path)], tmp_path, points=4, seed=11)
    assert [one.wrong for one in ended] == [()] * 4
    assert all(one.same for one in ended)
    assert any(one.killed for one in ended)
    assert all(one.kept >= one.seen for one in ended)
