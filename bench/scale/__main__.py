"""See `bench.scale.measure`, which stands apart because a process that is started anew cannot import `__main__`."""

from bench.scale.measure import main

if __name__ == "__main__":
    main()
