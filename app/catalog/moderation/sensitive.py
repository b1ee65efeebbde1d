"""Outcomes behind which there may be something seen in the picture, as opposed to whom it shows or
how it was made (see `Judgement.sensitive`).

Plain, because a first look at a library asks it before anything heavy is there.
"""

BLOCKING = frozenset(["blocked", "rejected"])
