"""A dozen pictures that the program draws itself, each with a recipe in its file: to look around
with before there are any of one's own.
"""

from app.services.samples.works import DOZEN, SEED, Work, make

__all__ = ["DOZEN", "SEED", "Work", "make"]
