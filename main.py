"""Musekeep's one entry point.

Spawned workers import this module: nothing else happens at its top level.
"""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from app.boot import main

    sys.exit(main(sys.argv[1:]))
