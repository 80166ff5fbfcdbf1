"""The furniture of an article: headline, byline, dateline, credits and boilerplate, and the running text they leave."""

from headwater.annotate.furniture.parsing import parse

__all__ = ["parse"]
