"""One article -> its annotations: furniture, sentences, mentions, attributions with speakers, times, certainty."""

from headwater.annotate.article import annotate, annotate_all, retime

__all__ = ["annotate", "annotate_all", "retime"]
