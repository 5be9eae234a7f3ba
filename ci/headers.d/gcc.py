# SPDX-License-Identifier: Apache-2.0
"""What gcc, which has no part in the binding, sees in the same headers: a second opinion on what there is to bind."""

import os
import pathlib
import re
import subprocess

DIRECTIVE = re.compile(r'\s*#\s*(include_next|include)\s*([<"]?)([^>"\s]*)')
MARKER = re.compile(r'# (\d+) "([^"]*)"(.*)')
DECLARED = re.compile(r"/\* (.*):(\d+):\w+ \*/ .*?\b(\w+) \((?!\*)")


class Headers:
    """The headers of a row, preprocessed and parsed by gcc.

    files: all that are included; own: those whose declarations are a row's own (the headers that it names, what these
    include with quotes, and the parts of a header of libc); folders: where gcc looks for headers; functions: the names
    of own functions.
    """

    def __init__(self, row, flags, folder):
        self.unit = folder / "headers.c"
        self.unit.write_text("".join(f"#include {header}\n" for header in row.headers))
        self.flags = flags
        self.headers = row.headers
        self.files, self.own = self._inclusions()
        self.folders = self._folders()
        self.functions = self._functions(folder / "headers.aux")

    def _gcc(self, *options):
        command = ["gcc", *options, *self.flags, str(self.unit)]
        said = subprocess.run(command, capture_output=True, text=True)
        if said.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}:\n{said.stderr}")
        return said.stdout

    def _inclusions(self):
        unit = str(self.unit)
        files, own = set(), {unit}
        current, pending = unit, None
        for line in self._gcc("-E", "-dI").splitlines():
            marker = MARKER.match(line)
            if marker:
                file = marker[2]
                if "1" in marker[3].split() and pending:
                    files.add(real(file))
                    if is_own(current, own, *pending):
                        own.add(real(file))
                    pending = None
                current = unit if file == unit else real(file)
            elif DIRECTIVE.match(line):
                pending = DIRECTIVE.match(line).groups()
                # What was included before is not entered again.
                beside = pathlib.Path(current).parent / pending[2]
                if pending[1] == '"' and current in own and beside.is_file():
                    own.add(real(beside))
        return files, own - {unit} | named(row_headers=self.headers, files=files)

    def _folders(self):
        """Where headers are looked for, as gcc tells it."""
        command = ["gcc", "-E", "-v", *self.flags, str(self.unit)]
        said = subprocess.run(command, capture_output=True, text=True).stderr
        listed = said.partition("search starts here:\n")[2].partition("End of search list")[0]
        return sorted(real(line.strip()) for line in listed.splitlines() if line.startswith(" "))

    def _functions(self, listing):
        self._gcc("-fsyntax-only", "-aux-info", str(listing))
        found = set()
        for line in listing.read_text().splitlines():
            declared = DECLARED.match(line)
            if declared and real(declared[1]) in self.own:
                found.add(declared[3])
        return found


def is_own(includer, own, kind, quote, name):
    if includer not in own:
        return False
    named_by_us = pathlib.Path(includer).name == "headers.c"
    part = name.startswith("bits/") or pathlib.Path(name).name == pathlib.Path(includer).name
    # Without quote or bracket a macro names the file: the library's own.
    return named_by_us or quote != "<" or kind == "include_next" or part


def named(row_headers, files):
    """A header that another one includes first is not entered again where it is named."""
    return {file for file in files for header in row_headers if file.endswith("/" + header.strip("<>"))}


def real(file):
    return os.path.realpath(file)
