import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

import databases

# The first call of a kernel compiles it, for seconds, and which test makes that call is chance.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an archive can be made, in each of the databases."""
    if request.param == "sqlite":
        return str(tmp_path / "news.db")
    home = databases.server()
    if home is None:
        pytest.skip(databases.WHY_NOT)
    return databases.fresh(home)
