"""A guard against PySide6 6.12.0 on Python 3.11.

Its wheels (cp310-abi3) were built for a Python whose None, True and False are never freed, as they
are since 3.12: each call that returns one of them drops a reference it does not own, and after some
ten thousand calls 3.11 aborts with "deallocating None". 6.11.3 is free of it.
"""

import sys

_HEAD_START = 1 << 60


def keep_singletons() -> None:
    """Give them more references than any run could drop, which is what 3.12 does. Harmless where
    nothing drops any.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for singleton in (None, True, False, NotImplemented, Ellipsis):
        references = ctypes.c_ssize_t.from_address(id(singleton))  # the object's first field
        if references.value < _HEAD_START:
            references.value += _HEAD_START
