"""Which engine a name stands for."""

from headwater.engine.local import Local
from headwater.engine.verbs import Engine, Options
from headwater.errors import EngineError

RAY = "ray"
DAFT = "daft"
LOCAL = "local"


def opened(name: str, options: Options) -> Engine:
    """Return the engine that ``name`` stands for: ``local``, ``daft``, ``ray`` or the address of a Ray cluster.

    Raises:
        EngineError: where there is no such engine, or what it takes is not installed.
    """
    if name == LOCAL:
        return Local(options)
    if name == DAFT:
        from headwater.engine.distributed import Distributed  # noqa: PLC0415 - an extra, and slow to load

        return Distributed(options)
    if name == RAY or name.startswith(f"{RAY}://"):
        from headwater.engine.distributed import Distributed  # noqa: PLC0415 - as above

        return Distributed(options, address=name)
    message = f"there is no engine {name!r}: give local, daft, ray, or the address of a Ray cluster (ray://HOST:PORT)"
    raise EngineError(message)
