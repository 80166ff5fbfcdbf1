"""Headwater: where news comes from, who took it from whom, and how many independent origins stand behind each claim.

>>> import headwater
>>> report = headwater.report(["articles/"])  # doctest: +SKIP
>>> report.stories[0].counts.origins  # doctest: +SKIP
OriginRange(least=1, most=2)
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headwater.pipeline import check, report

__all__ = ["check", "report"]


def __getattr__(name: str) -> object:
    """Load the stages when they are first asked for: ``headwater --help`` must not wait for them."""
    if name in __all__:
        from headwater import pipeline  # noqa: PLC0415 - said above

        return getattr(pipeline, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
