"""Who took it from whom: the articles of a story to shared passages, derivations, unseen parents and origins."""

from headwater.derivation.comparing import Spread
from headwater.derivation.dating import infer_dates
from headwater.derivation.trace import trace

__all__ = ["Spread", "infer_dates", "trace"]
