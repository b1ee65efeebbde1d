"""Makes every decodable sample by every preset, and prints preset × passed, refused with a reason.

By hand: `python -m tests.export.table OUT [--signed] [--only TEXT] [--most N]`. Everything is
rendered as the program renders it, refereed (see `referee`), and thrown away; OUT gets `table.md`
with the reasons and `wrong.txt`. `--only` takes presets with this in their ids, `--most` about so
many samples. All of it is hours on two cores.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.asset import Probe
from app.core.errors import ExportError
from app.core.paths import PROGRAM
from app.core.vocab import Kind
from app.export.making.deliver import discard, place
from app.export.making.render import render
from app.export.order import PlanItem, Signing
from app.export.plan import plan
from app.export.policies.policy import load_policies
from app.export.presets.preset import Preset
from app.services.certificates import made as certificate
from tests.export.builders import SHIPPED
from tests.export.referee import Made, complaints, decodable, exportable

POLICIES = load_policies([PROGRAM / "resources" / "policies"])
BATCH = 40


@dataclass
class Row:
    """One preset's: how many passed, and why others did not."""

    passed: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main(argv: Sequence[str]) -> int:
    asked = _asked(argv)
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    found = list(decodable(_samples(), list(Kind), asked.most))
    presets = [one for name, one in sorted(SHIPPED.items()) if asked.only in name]
    rows: dict[str, Row] = {}
    with tempfile.TemporaryDirectory(dir=out) as work:
        signing = _signing(Path(work)) if asked.signed else None
        for preset in presets:
            begun = time.monotonic()
            rows[preset.id] = _row(preset, found, Path(work) / "made", signing)
            _tell(preset.id, rows[preset.id], time.monotonic() - begun)
            _write(out, rows, len(found))
    return 1 if any(row.wrong for row in rows.values()) else 0


def _asked(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.export.table", description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--signed", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--most", type=int)
    return parser.parse_args(argv)


def _samples() -> Path:
    return Path(os.environ.get("MUSEKEEP_SAMPLES") or PROGRAM.parent / "shared" / "samples")


def _signing(folder: Path) -> Signing:
    pair = certificate("Studio Mia")
    (folder / "c.pem").write_bytes(pair.certificates)
    (folder / "k.pem").write_bytes(pair.key)
    return Signing(str(folder / "c.pem"), str(folder / "k.pem"), "es256")


def _row(preset: Preset, found: Sequence[Probe], folder: Path, signing: Signing | None) -> Row:
    row = Row()
    for start in range(0, len(found), BATCH):
        made = list(_rendered(row, preset, found[start : start + BATCH], folder, signing))
        row.wrong += (bad := complaints(made))
        row.passed += len(made) - len({one.partition(": ")[0] for one in bad})
        shutil.rmtree(folder, ignore_errors=True)
    return row


def _rendered(
    row: Row, preset: Preset, found: Sequence[Probe], folder: Path, signing: Signing | None
) -> Iterator[Made]:
    assets = [exportable(number, probed) for number, probed in enumerate(found)]
    planned = plan(assets, [preset], POLICIES, str(folder))
    row.refused.update(_reason(one.reason) for one in planned.failed)
    row.refused.update(one.findings[0].message for one in planned.blocked)
    for item in planned.items:
        yield from _one(row, replace(item, signing=signing), found[item.asset_id])


def _one(row: Row, item: PlanItem, source: Probe) -> Iterator[Made]:
    try:
        made = render(item)
    except ExportError as error:
        row.refused[_reason(error.message)] += 1
        return
    except Exception as error:
        row.wrong.append(f"{item.source}: {item.preset.id} crashed: {error!r}")
        return
    path = place(made.part, item.folder, f"{item.asset_id}{item.preset.ending}")
    discard(made)
    yield Made(path, item, source, (made.width, made.height))


def _reason(text: str) -> str:
    """Without the file's name and its own numbers."""
    for word in text.split():
        if "/" in word and len(word) > 8:
            text = text.replace(word, "…")
    return text


def _tell(name: str, row: Row, seconds: float) -> None:
    counts = f"passed {row.passed:4}  refused {row.refused.total():4}  wrong {len(row.wrong):4}"
    print(f"{name:44} {counts}  {seconds:.0f} s", flush=True)


def _write(out: Path, rows: dict[str, Row], samples: int) -> None:
    lines = [f"{samples} samples.", "", "| preset | passed | refused | wrong | why refused |"]
    lines += ["|---|---|---|---|---|"]
    for name, row in rows.items():
        why = "; ".join(f"{count} × {reason}" for reason, count in row.refused.most_common(5))
        lines.append(
            f"| {name} | {row.passed} | {row.refused.total()} | {len(row.wrong)} | {why} |"
        )
    (out / "table.md").write_text("\n".join(lines) + "\n", "utf-8")
    wrong = [line for row in rows.values() for line in row.wrong]
    (out / "wrong.txt").write_text("\n".join(wrong), "utf-8", "surrogateescape")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
