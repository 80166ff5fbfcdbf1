"""The page: stories to look at and check, as one file or from a local server; the same routes give JSON."""

from headwater.web.render import one_file
from headwater.web.server import serve

__all__ = ["one_file", "serve"]
