# SPDX-License-Identifier: Apache-2.0
"""The table of headers, and the Debian packages that they are in."""

import dataclasses
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TABLE = ROOT / "ci/headers.tsv"
CALLS = ROOT / "ci/headers.d/calls"
SHARED = ("Check", "LongDouble")
"""The classes that callers share."""
EXPECTED = ROOT / "ci/headers.d/expected"


@dataclasses.dataclass(frozen=True)
class Row:
    name: str
    packages: tuple
    headers: tuple
    options: tuple
    limit: float
    """How many percent of its own declarations may be left out; more than 1 has a reason."""
    reason: str
    caller: str
    checked: str

    @property
    def expected(self):
        return EXPECTED / f"{self.name}.txt"


def read():
    """All rows, and the packages that all need."""
    rows, common = [], ()
    for number, line in enumerate(TABLE.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < 2 or (cells[0] != "*" and len(cells) != 8):
            raise SystemExit(f"{TABLE.name}:{number}: {len(cells)} columns instead of 8")
        if cells[0] == "*":
            common = tuple(cells[1].split())
            continue
        row = Row(cells[0], *(tuple(cell.split()) for cell in cells[1:4]), float(cells[4]), *cells[5:])
        if row.limit > 1 and not row.reason:
            raise SystemExit(f"{TABLE.name}:{number}: {row.name} may leave out {row.limit} % and does not say why")
        rows.append(row)
    return rows, common


def versions(packages):
    """The installed version of each package; None where it is not installed."""
    shown = "${db:Status-Abbrev}\t${Package}\t${Version}\n"
    asked = subprocess.run(["dpkg-query", "-W", "-f", shown, *packages], capture_output=True, text=True)
    found = {}
    for line in asked.stdout.splitlines():
        status, package, version = line.split("\t")
        if status.startswith("ii"):
            found[package] = version
    return {package: found.get(package) for package in packages}
