"""The page: stories to look at, check and judge, as one file or from a local server; the same routes give JSON."""

from headwater.web.guard import Access
from headwater.web.render import one_file
from headwater.web.server import serve
from headwater.web.site import Site

__all__ = ["Access", "Site", "one_file", "serve"]
