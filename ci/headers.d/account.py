# SPDX-License-Identifier: Apache-2.0
"""What a binding says that it bound and left out: read, counted, and compared with what is expected."""

import collections
import difflib
import os
import re
import textwrap

LEFT_OUT = re.compile(r"  (\S+)  (/\S+):(\d+)  (FL\d+ .*)")
MACROS = re.compile(r"  (FL\d+ [^:]*): (\S+ \S+:\d+.*)")
MACRO = re.compile(r"(\S+) (\S+):(\d+)( \([^)]*\))?$")
INCLUDED = re.compile(r"--include-(\w+) (\S+) +# header: (.*)")
KINDS = ("function", "struct", "union", "typedef", "var")


class Account:
    """One header's account.

    bound: the names that are bound, by kind; share: how many percent of its own declarations are left out; unseen: the
    functions that gcc alone declares.
    """

    def __init__(self, said, included, headers):
        # A note may come before it.
        self.first = next(line for line in said.splitlines() if " bound; " in line).split(": ", 1)[1].rstrip(":")
        self.left_out = [LEFT_OUT.match(line).groups() for line in said.splitlines() if LEFT_OUT.match(line)]
        self.macros = [MACROS.match(line).groups() for line in said.splitlines() if MACROS.match(line)]
        self.headers = headers
        self.bound = collections.defaultdict(set)
        for line in included.splitlines():
            option = INCLUDED.match(line)
            if option and os.path.realpath(option[3]) in headers.own:
                self.bound[option[1]].add(option[2])
        self.lost = [name for name, _, _, reason in self.left_out if not is_macro(reason)]
        self.own = sum(len(self.bound[kind]) for kind in KINDS) + len(self.lost)
        self.share = 100 * len(self.lost) / self.own if self.own else 100.0
        self.unseen = sorted(headers.functions - self.bound["function"] - set(self.lost))

    def text(self):
        """The account without what differs from machine to machine."""
        own = f"{self.own} functions, records, typedefs and variables of its own"
        lines = [self.first, f"{len(self.lost)} of {own} left out"]
        if self.unseen:
            lines += ["gcc alone declares:", *wrapped("", ", ".join(self.unseen))]
        if self.left_out:
            lines.append("left out:")
        for name, file, line, reason in self.left_out:
            lines += wrapped(f"{name}  {self.short(file)}:{line}  ", reason)
        for reason, macros in self.macros:
            lines.append(f"{reason}:")
            by_file = collections.defaultdict(list)
            for macro in macros.split(", "):
                name, file, line, note = MACRO.match(macro).groups()
                by_file[file].append(f"{name}:{line}{note or ''}")
            for file, names in by_file.items():
                lines += wrapped(f"{file}: ", ", ".join(names))
        return "\n".join(lines) + "\n"

    def short(self, file):
        """As an #include would name it: without the folders of a system, a processor or a version."""
        folders = [folder for folder in self.headers.folders if os.path.realpath(file).startswith(folder + "/")]
        return os.path.realpath(file)[len(max(folders, key=len)) + 1 :] if folders else os.path.basename(file)


def is_macro(reason):
    return "the macro's value" in reason or "(its type is" in reason


def wrapped(first, text):
    wrapper = textwrap.TextWrapper(120, "  ", "      ", break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(first + text)


def expected(row):
    """The versions that the expected account was made with, and the account; None where there is none."""
    if not row.expected.exists():
        return None, None
    versions, _, text = row.expected.read_text().partition("\n")
    return versions, text


def difference(row, text):
    """What differs from what is expected, as lines; none when nothing does."""
    _, wanted = expected(row)
    if wanted is None:
        return [f"there is no {row.expected.name}: ci/headers --overwrite {row.name} makes it"]
    return list(difflib.unified_diff(wanted.splitlines(), text.splitlines(), "expected", "actual", lineterm="", n=1))
