"""Everything kept: articles, what was found in them, the dossiers of their stories, and readers' verdicts."""

from headwater.archive.contents import contents
from headwater.archive.packing import key_of, unpack_json
from headwater.archive.placing import Placed
from headwater.archive.records import Known, Records
from headwater.archive.store import Run, Store, writing
from headwater.archive.verdicts import in_force
from headwater.archive.verify import verify
from headwater.archive.view import View
from headwater.archive.writer import Entry, Writer

__all__ = [
    "Entry",
    "Known",
    "Placed",
    "Records",
    "Run",
    "Store",
    "View",
    "Writer",
    "contents",
    "in_force",
    "key_of",
    "unpack_json",
    "verify",
    "writing",
]
