"""One module for each group of commands: ``register(app)`` hangs them on the command line.

Nothing heavy is imported at the top of these modules, so that ``headwater --help`` answers at once.
"""
