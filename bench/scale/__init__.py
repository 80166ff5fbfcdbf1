"""How Headwater grows: generated corpora of any size, the stages timed, and peers beside them. See `measure`."""
