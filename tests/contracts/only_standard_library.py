"""An import-linter contract of our own: packages that may import nothing but the standard library.

The stock `forbidden` contract needs a list of what is forbidden, and a list forgets the dependency
that is added tomorrow.
"""

import sys
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyStandardLibrary(Contract):
    """`packages` (with everything in them) import only themselves and the standard library.

    Needs `include_external_packages`. Imports of other packages of the project break it too.
    """

    type_name = "only_standard_library"

    packages = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        strays = sorted(
            (importer, imported)
            for package in cast("set[str]", self.packages)
            for importer in (package, *graph.find_descendants(package))
            for imported in graph.find_modules_directly_imported_by(importer)
            if not _allowed(imported, package)
        )
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["strays"]:
            output.print_error(f"{importer} imports {imported}, which is not standard library")


def _allowed(imported: str, package: str) -> bool:
    if imported == package or imported.startswith(f"{package}."):
        return True
    return imported.partition(".")[0] in sys.stdlib_module_names
