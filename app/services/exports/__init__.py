"""Files that leave: planned, rendered, placed, written down, and taken up again where they were
interrupted.
"""

from app.services.exports.desk import RENDER, Exports, Stock

__all__ = ["RENDER", "Exports", "Stock"]
