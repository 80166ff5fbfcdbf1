"""One article -> its annotations: furniture, sentences, mentions, attributions with speakers, times, certainty."""

from headwater.annotate.article import annotate, retime

__all__ = ["annotate", "retime"]
