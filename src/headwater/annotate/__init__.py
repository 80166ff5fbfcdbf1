"""One article -> its annotations: furniture, sentences, mentions, attributions with speakers, times, certainty."""

from headwater.annotate.article import annotate, annotate_all, retime
from headwater.annotate.furniture.directory import outlet_name
from headwater.annotate.furniture.partial_dates import partial_date

__all__ = ["annotate", "annotate_all", "outlet_name", "partial_date", "retime"]
