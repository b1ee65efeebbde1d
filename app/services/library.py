"""One open library with everything that works on it."""

import getpass
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from app.catalog.catalog import Catalog
from app.catalog.moderation.people import personas
from app.core import log
from app.core.errors import MusekeepError
from app.core.events import Hub
from app.core.paths import PROGRAM, LibraryPaths, VaultLibrary, prepare_library
from app.core.people import tidy_actor
from app.core.settings import Reading, Settings
from app.export.policies.policy import Policy
from app.export.presets.load import Presets
from app.services.analyse import Analyse, Approach
from app.services.backups import BackupDesk, settle
from app.services.builtin_rules import RESOURCES, load_builtin
from app.services.completing import Completing
from app.services.critic import Critic
from app.services.datafiles import (
    judged_policies,
    read_forms,
    read_policies,
    read_presets,
    read_rules,
    read_settings,
)
from app.services.doubt import doubt_of
from app.services.exports import RENDER, Exports, Stock
from app.services.facets import Facets
from app.services.fetch import Fetch
from app.services.files import Files
from app.services.gate import Gate
from app.services.ingest import Ingest
from app.services.judging import Judge
from app.services.labels import EMBED, SIDECAR, LabelWriter
from app.services.packs import Packs
from app.services.personas import Personas
from app.services.places import default_library
from app.services.policies import PolicyDesk
from app.services.presets import PresetDesk
from app.services.reconcile import Manner
from app.services.relink import Relink
from app.services.review import Review
from app.services.session import Session
from app.services.signing import Signings
from app.services.similar import Similar
from app.services.twins import PIXELS, Twins
from app.services.vaults import Device, OpenVault, Vaults, rotation
from app.services.vaults.policy import guard
from app.services.watch.keeper import Means
from app.services.watch.live import Live
from app.services.words import WordsDesk
from app.services.workers import Lane

MEDIA_TIMEOUT_S = 10.0
RENDER_TIMEOUT_S = 60.0
INFERENCE_TIMEOUT_S = 60.0
INFERENCE_BYTES = 6_000_000_000
"""Several warm networks of half a gigabyte; it drops those that rest by itself."""


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a face needs of one open library. `problems` are sentences about data files that
    had to be left out; `broken_policies` those of policies, by the file's name (the platform).
    """

    paths: LibraryPaths
    settings: Settings
    session: Session
    facets: Facets
    completing: Completing
    ingest: Ingest
    fetch: Fetch
    live: Live
    analyse: Analyse
    review: Review
    personas: Personas
    exports: Exports
    words: WordsDesk
    files: Files
    relink: Relink
    labels: LabelWriter
    similar: Similar
    twins: Twins
    critic: Critic
    packs: Packs
    presets: Presets
    preset_desk: PresetDesk
    signing: Signings
    policies: dict[str, Policy]
    broken_policies: dict[str, str]
    policy_desk: PolicyDesk
    media: Lane
    inference: Lane
    catalog: Catalog
    log_handler: logging.Handler
    vaults: Vaults
    backups: BackupDesk
    vault: OpenVault | None = None
    """The vault whose catalogue this is; None in the open library."""
    problems: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    """What came of a backup that was asked back, in sentences."""

    def close(self, why: str = "closed") -> None:
        """End the watch, the workers, then the catalogue, and lock the vault (`why` is kept in its
        audit chain). From any thread, once; jobs still running stop.
        """
        self.live.close()
        self.similar.close()
        self.media.close()
        self.inference.close()
        if self.vault is not None:
            self.vault.leave(self.catalog, why)
        self.catalog.close()
        if self.vault is not None:
            rotation.settle_after(self.vault)
            self.vault.close()
        log.stop(self.log_handler)


def vaults_of(library: Path | None) -> Vaults:
    """The vaults of the library in that folder (None: the default one), whose catalogue is not
    opened. Raises LibraryError as `open_services` does.
    """
    return Vaults(prepare_library(library or default_library()).folder)


def open_services(library: Path | None, vault: OpenVault | None = None) -> Services:
    """Open the library in that folder (None: the default one), making it where there is none; with
    a `vault` its catalogue instead, by the settings, packs and data files of that library. The
    vault is closed with the services, and where they cannot be opened.

    Raises LibraryError and its kin with the reason. A data file of the user's that breaks its rules
    does not keep the library shut: it is left out and told in `problems`.
    """
    try:
        paths = prepare_library(library or default_library())
        handler = log.to_file(paths.folder) if vault is None else log.to_memory()
        try:
            return _opened(paths, vault, handler)
        except BaseException:
            log.stop(handler)
            raise
    except BaseException:
        if vault is not None:
            vault.close()
        raise


def _catalog(paths: LibraryPaths, vault: OpenVault | None) -> Catalog:
    """The library's, or the vault's, which is entered."""
    if vault is None:
        return Catalog.open(paths)
    turned = rotation.settle_before(vault)
    catalog = Catalog.open(paths, vault.key, vault.thumb_key, readonly=vault.readonly)
    try:
        vault.enter(catalog)
        if turned:
            catalog.do(rotation.turned(vault))
    except BaseException:
        catalog.close()
        raise
    return catalog


def _opened(library: LibraryPaths, vault: OpenVault | None, handler: logging.Handler) -> Services:
    paths = library if vault is None else VaultLibrary(library.folder, vault.paths.folder)
    restored = settle(paths) if vault is None else ()
    catalog = _catalog(paths, vault)
    problems: list[str] = []
    presets = read_presets(paths, problems)
    broken: dict[str, str] = {}
    policies = read_policies(paths, broken)
    problems.extend(broken.values())
    settings = read_settings(paths, problems)
    media, inference = _lanes(settings, paths, vault)
    packs = Packs(PROGRAM / "models", paths.models, inference)
    problems.extend(packs.problems)
    catalog.actor = tidy_actor(settings.actor) or tidy_actor(_user())
    session = Session(catalog, Hub())
    facets = Facets(session)
    if vault is not None:
        session.guard = guard(vault.opened.role)
    judged = judged_policies(policies, settings, problems)
    judge = Judge(session, judged, pack_labels=packs.labels)
    session.follow_up = judge.follow_up
    approach = _approach(paths, settings, policies, problems)
    analyse = Analyse(session, media, inference, packs, judge, approach)
    skip = frozenset([str(paths.folder)])
    manner = Manner(read_rules(paths, problems), skip)
    ingest = Ingest(session, media, analyse, manner, Reading(settings.stealth, settings.anchors))
    twins = Twins(session, media)
    forms, signing = read_forms(paths, problems), Signings(paths.credentials, media)
    stock = Stock(
        presets,
        policies,
        forms,
        packs.labels,
        settings.two_steps,
        broken,
        settings.hot_folders,
        signing.current,
        settings.hardware,
    )
    return Services(
        paths=paths,
        settings=settings,
        session=session,
        facets=facets,
        completing=Completing(session, facets),
        ingest=ingest,
        fetch=Fetch(session, ingest),
        live=Live(Means(session, ingest, analyse, media, settings)),
        analyse=analyse,
        review=Review(session, judge, judged, two_steps=settings.two_steps),
        personas=Personas(session, paths.releases, policies),
        exports=Exports(session, media, analyse, stock),
        words=WordsDesk(session, policies, forms),
        files=Files(session),
        relink=Relink(session, media, ingest, manner),
        labels=LabelWriter(session, media, ingest, settings.naming),
        similar=Similar(session, inference, packs, paths.folder / "similar" if not vault else None),
        twins=twins,
        critic=Critic(session, packs, twins),
        packs=packs,
        presets=presets,
        preset_desk=PresetDesk(
            presets,
            policies,
            lambda: [one.name for one in session.ask(personas)],
            paths.resources / "presets",
        ),
        signing=signing,
        policies=policies,
        broken_policies=broken,
        policy_desk=PolicyDesk(policies, judged, broken, judge, paths.resources / "policies"),
        media=media,
        inference=inference,
        catalog=catalog,
        log_handler=handler,
        vaults=Vaults(paths.folder, vault.device if vault is not None else Device()),
        backups=BackupDesk(library, settings.backups, settings.kept),
        restored=restored,
        vault=vault,
        problems=tuple(problems),
    )


def _lanes(settings: Settings, paths: LibraryPaths, vault: OpenVault | None) -> tuple[Lane, Lane]:
    """Those of a vault are told so with their first call: the media processes get its keys."""
    cores = os.cpu_count() or 1
    timeouts = dict.fromkeys((RENDER, EMBED, SIDECAR, PIXELS), RENDER_TIMEOUT_S)
    media = Lane(
        "app.media.worker:prepare",
        cores,
        given=() if vault is None else (vault.seals,),
        timeout_s=MEDIA_TIMEOUT_S,
        timeouts=timeouts,
    )
    inference = Lane(
        "app.inference.worker:prepare",
        1,
        given=(settings.providers, str(paths.models), vault is not None),
        timeout_s=INFERENCE_TIMEOUT_S,
        max_bytes=INFERENCE_BYTES,
    )
    return media, inference


def _approach(
    paths: LibraryPaths, settings: Settings, policies: dict[str, Policy], problems: list[str]
) -> Approach:
    try:
        rules = load_builtin([RESOURCES, paths.resources])
    except MusekeepError as error:
        problems.append(str(error))
        rules = load_builtin([RESOURCES])
    doubt = doubt_of(policies, rules.margin)
    return Approach(rules, doubt, Gate(on_battery=settings.on_battery))


def _user() -> str:
    """The system's name for who is here; none where it does not know (a bare container)."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
