"""The command line: the verbs of the program without a window."""

import io
import logging
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException
from typer.main import get_command

from app.cli import (
    alike,
    audit,
    backup,
    collection,
    credentials,
    crops,
    demo,
    doctor,
    edit,
    export,
    files,
    fill,
    find,
    labels,
    look,
    packs,
    persona,
    policies,
    presets,
    review,
    suggest,
    vault,
    watch,
    words,
)
from app.cli.face import Face, note, print_json
from app.cli.secret import PassphraseFd, SlotOption
from app.core.errors import MusekeepError, QueryError
from app.core.log import to_stderr

PROGRAM = "musekeep"
INTERRUPTED = 130

ORDER = [
    "watch",
    "sync",
    "import",
    "fetch",
    "reread",
    "search",
    "show",
    "tag",
    "tags",
    "collection",
    "rate",
    "label",
    "labels",
    "move",
    "copy",
    "rename",
    "trash",
    "relink",
    "conflicts",
    "undo",
    "redo",
    "log",
    "packs",
    "analyse",
    "similar",
    "duplicates",
    "cull",
    "suggest",
    "persona",
    "review",
    "audit",
    "policies",
    "presets",
    "credentials",
    "describe",
    "caption",
    "crop",
    "cut",
    "export",
    "vault",
    "backup",
    "backups",
    "restore",
    "doctor",
    "demo",
]


class _InOrder(TyperGroup):
    """Verbs in the order a newcomer needs them, groups among them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=ORDER.index)

    def invoke(self, ctx: Any) -> Any:
        """Ctrl-C reaches `run`, which says so: typer would end without a word."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Abort from None


app = typer.Typer(
    name=PROGRAM,
    cls=_InOrder,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

app.add_typer(watch.watch)
app.command("sync")(fill.sync)
app.command("import")(fill.import_)
app.command("fetch", context_settings=find.MINUS_IS_NOT)(fill.fetch)
app.command("reread", context_settings=find.MINUS_IS_NOT)(fill.reread)
app.command("search", epilog=find.QUERY_HELP, context_settings=find.MINUS_IS_NOT)(find.search)
app.command("show")(find.show)
app.add_typer(edit.tag)
app.add_typer(edit.tags)
app.add_typer(collection.collection)
app.command("rate")(edit.rate)
app.command("label")(edit.label)
app.add_typer(labels.labels)
app.command("move")(files.move)
app.command("copy")(files.copy)
app.command("rename")(files.rename)
app.add_typer(files.trash)
app.command("relink")(files.relink)
app.add_typer(files.conflicts)
app.command("undo")(edit.undo)
app.command("redo")(edit.redo)
app.command("log")(edit.history)
app.add_typer(packs.packs)
app.command("analyse")(look.analyse)
app.command("similar")(alike.similar)
app.command("duplicates")(alike.duplicates)
app.add_typer(alike.cull)
app.add_typer(suggest.suggest)
app.add_typer(persona.persona)
app.add_typer(review.review)
app.command("audit")(audit.audit)
app.add_typer(policies.policies)
app.add_typer(presets.presets)
app.add_typer(credentials.credentials)
app.command("describe")(words.describe)
app.add_typer(words.caption)
app.command("crop")(crops.crop)
app.command("cut")(crops.cut)
app.command("export")(export.export)
app.add_typer(vault.vault)
app.command("backup")(backup.backup)
app.command("backups")(backup.backups)
app.command("restore")(backup.restore)
app.command("doctor")(doctor.doctor)
app.command("demo")(demo.demo)


@app.callback()
def musekeep(
    ctx: typer.Context,
    library: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The library folder; MUSEKEEP_LIBRARY, or this system's data folder without.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document on stdout.")
    ] = False,
    vault_name: Annotated[
        str | None,
        typer.Option(
            "--vault", metavar="NAME", help="Work on this vault instead: its name, or its folder."
        ),
    ] = None,
    slot: SlotOption = None,
    passphrase_fd: PassphraseFd = None,
    anyway: Annotated[
        bool,
        typer.Option("--anyway", help="Open a vault that another computer seems to have open."),
    ] = False,
) -> None:
    """Musekeep keeps the pictures of AI personas: it catalogues folders in place, reads how each
    picture was made, knows which platform would take it, and writes platform-ready files.

    Without a verb the window opens. Nothing leaves this computer unless you export it.

    \b
    musekeep import ~/ComfyUI/output
    musekeep search red dress
    musekeep export id:17 --preset instagram.feed_portrait_4x5 --to ~/out
    musekeep demo
    """
    ctx.obj = Face(library, as_json, vault_name, slot, passphrase_fd, anyway)


def run(argv: Sequence[str]) -> int:
    """Run the verb of a command line. Returns its exit code: 0 done, 1 failed or partly failed,
    2 usage, 3 refused by policy, 4 locked, 130 ended by Ctrl-C.
    """
    _speak_utf8()
    if not logging.getLogger().handlers:
        to_stderr()
    as_json = _wants_json(argv)
    try:
        code = _command()(args=list(argv), prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_gone()
    except (KeyboardInterrupt, typer.Abort):
        _fail(as_json, "Stopped.", "What was finished is kept.")
        return INTERRUPTED
    except TyperException as error:
        _fail(as_json, error.format_message(), _usage_hint(error))
        return error.exit_code
    except MusekeepError as error:
        _fail(as_json, error.message, error.hint, error if isinstance(error, QueryError) else None)
        return error.exit_code
    except Exception as error:
        said = str(error).partition("\n")[0]
        text = f"Something is wrong inside the program: {type(error).__name__}: {said}"
        _fail(as_json, text, "The log in the library folder (musekeep.log) has the details.")
        return 1
    return code if isinstance(code, int) else 0


@cache
def _command() -> Any:
    """Made once for all command lines of a process: it takes longer than most verbs."""
    return get_command(app)


def _fail(as_json: bool, message: str, hint: str | None, query: QueryError | None = None) -> None:
    """One JSON document on stdout, or a calm line or two on stderr."""
    if as_json:
        error: dict[str, Any] = {"message": message, "hint": hint}
        if query is not None:
            error |= {"query": query.text, "column": query.column}
        print_json({"error": error})
        return
    if query is not None:
        note(query.text)
        note(" " * query.column + "^")
    note(message)
    if hint:
        note(hint)


def _usage_hint(error: TyperException) -> str | None:
    context = getattr(error, "ctx", None)
    return f"Try `{context.command_path} --help`." if context is not None else None


def _wants_json(argv: Sequence[str]) -> bool:
    """Also when the command line is so wrong that nothing could read it."""
    before = argv[: argv.index("--")] if "--" in argv else argv
    return "--json" in before


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _reader_gone() -> int:
    """`musekeep … | head`: nobody reads on, which is no error worth a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 1
