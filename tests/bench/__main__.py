"""`python -m tests.bench NAME`: one measurement against its peers and its limit, in one table.

A bench is a module in this folder with `main(argv) -> int`; its name is the module's, without the
underscore that keeps it off a keyword. Absolute figures drift with the machine: quote ratios.
"""

import ast
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent


def main(arguments: Sequence[str]) -> int:
    benches = find()
    if not arguments or arguments[0] not in benches:
        print(f"{__doc__}\nBenches (each has --help):")
        for name, path in benches.items():
            print(f"  {name:<10} {summary(path)}")
        return 0 if not arguments or arguments[0] in ("-h", "--help") else 2
    module = importlib.import_module(f"tests.bench.{benches[arguments[0]].stem}")
    code: int = module.main(arguments[1:])
    return code


def find() -> dict[str, Path]:
    """Bench name → module, without importing any."""
    found = {}
    for path in sorted(HERE.glob("*.py")):
        if path.stem != "__main__" and any(map(_is_main, _tree(path).body)):
            found[path.stem.rstrip("_")] = path
    return found


def summary(path: Path) -> str:
    first = (ast.get_docstring(_tree(path)) or "").partition("\n")[0]
    return first.partition(": ")[2] or first


def _is_main(node: ast.stmt) -> bool:
    """A bench's takes arguments; that of a program a bench starts takes none."""
    return isinstance(node, ast.FunctionDef) and node.name == "main" and bool(node.args.args)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
