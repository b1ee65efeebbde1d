"""What the system tells that locks a vault: its screen is locked, it goes to sleep, another user is
at it. One small class for each system; what none of them hears, the clocks notice.
"""

import sys

from app.ui.system.told import Listener


def listener() -> Listener:
    """This system's."""
    if sys.platform == "win32":
        from app.ui.system.windows import WindowsListener

        return WindowsListener()
    if sys.platform == "darwin":
        from app.ui.system.macos import MacListener

        return MacListener()
    from app.ui.system.linux import BusListener

    return BusListener()
