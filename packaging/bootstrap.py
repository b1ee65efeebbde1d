"""Sets up a fresh machine and starts Musekeep: `bootstrap.py run [-- ARGS]`, `bootstrap.py test`.

Needs nothing but Python 3.11 or newer. This file alone has to be readable by older Pythons too, so
that they can say what is missing instead of failing on syntax; the rest is in `machine/`.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Musekeep needs Python 3.11 or newer; this is Python {0}.{1} ({2}).\n"
        "Install a newer one from python.org or your system's packages and start it by name, "
        "for example: python3.13 packaging/bootstrap.py run\n".format(
            sys.version_info[0], sys.version_info[1], sys.executable
        )
    )
    sys.exit(1)

from machine.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
