"""The library of a command line, or the vault it names, open for as long as a verb works."""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from app.cli.face import Face, face_of, note
from app.cli.secret import unlock
from app.core.errors import MusekeepError

if TYPE_CHECKING:
    from app.services.library import Services

log = logging.getLogger(__name__)


@contextmanager
def opened(ctx: typer.Context) -> Iterator["Services"]:
    """The library of the command line, or the vault it names, open for the length of the block."""
    face = face_of(ctx)
    if face.vault is not None:
        with opened_vault(face) as services, _told(services):
            yield services
    else:
        with opened_library(face) as services:
            yield services


@contextmanager
def opened_library(face: Face) -> Iterator["Services"]:
    """The library of the command line, whatever vault it names."""
    from app.services.library import open_services

    services = open_services(face.library)
    try:
        with _told(services):
            yield services
    finally:
        services.close()


@contextmanager
def _told(services: "Services") -> Iterator[None]:
    """What is wrong with data files is said first, an error nobody expected goes to the log."""
    try:
        for problem in services.problems:
            note(problem)
        yield
    except (MusekeepError, TyperException, typer.Exit):
        raise
    except Exception:
        log.info("an error nobody expected", exc_info=True)
        raise


@contextmanager
def opened_vault(face: Face, *, readonly: bool = False) -> Iterator["Services"]:
    """The vault that the command line names, open for the length of the block: its catalogue and
    all that works on it.
    """
    from app.services.library import open_services, vaults_of

    assert face.vault is not None
    vaults = vaults_of(face.library)
    place = vaults.find(face.vault)
    with closing(unlock(vaults, place, face, slot=face.slot, readonly=readonly)) as vault:
        services = open_services(face.library, vault)
        try:
            for notice in vault.notices:
                note(notice)
            yield services
        finally:
            services.close()
