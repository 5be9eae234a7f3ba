# SPDX-License-Identifier: Apache-2.0
"""What a binding says that it bound and left out: read, counted, and compared with what is expected."""

import collections
import difflib
import os
import re
import textwrap

INCLUDED = re.compile(r"--include-(\w+) (\S+) +# header: (.*)")
KINDS = ("function", "struct", "union", "typedef", "var")


class Account:
    """One header's account, of the JSON that bind ends with and its list of declarations.

    bound: the names that are bound, by kind; shimmed: what of it C calls for Java; missing: what of that no library
    has; share: how many percent of its own declarations are left out; unseen: the functions that gcc alone declares.
    """

    def __init__(self, said, included, headers):
        self.count = said["bound"]
        self.shimmed = said["shimmed"]
        self.library = said.get("shimLibrary")
        self.missing = self.library["missing"] if self.library else []
        self.macros = [it for it in said["leftOut"] if is_no_constant(it)]
        self.left_out = [it for it in said["leftOut"] if not is_no_constant(it)]
        self.names_only = said["namesOnly"]
        self.defined_twice = said["definedTwice"]
        self.headers = headers
        self.functions = set()
        self.bound = collections.defaultdict(set)
        for option in filter(None, map(INCLUDED.match, included.splitlines())):
            kind, name, file = option.groups()
            if kind == "function":
                self.functions.add(name)
            if os.path.realpath(file) in headers.own:
                self.bound[kind].add(name)
        self.lost = [it["declaration"] for it in self.left_out if not is_macro(it)]
        self.own = sum(len(self.bound[kind]) for kind in KINDS) + len(self.lost)
        self.share = 100 * len(self.lost) / self.own if self.own else 100.0
        self.unseen = sorted(headers.functions - self.bound["function"] - set(self.lost))

    def text(self):
        """The account without what differs from machine to machine."""
        own = f"{self.own} functions, records, typedefs and variables of its own"
        lines = [self.sum(), f"{len(self.lost)} of {own} left out"]
        if self.unseen:
            lines += ["gcc alone declares:", *wrapped("", ", ".join(self.unseen))]
        if self.shimmed:
            lines.append("shimmed:")
            for reason, names in grouped(self.shimmed, "message", "name").items():
                lines += wrapped(f"{reason}: ", ", ".join(names))
        if self.missing:
            lines += ["shimmed, and in no library:", *wrapped("", ", ".join(self.missing))]
        if self.names_only:
            lines.append("names in C alone:")
            for reason, names in grouped(self.names_only, "reason", "declaration").items():
                lines += wrapped(f"{reason}: ", ", ".join(names))
        if self.defined_twice:
            lines.append("macros with several definitions:")
            for it in self.defined_twice:
                places = ", ".join(f"{self.short(at['file'])}:{at['line']}" for at in [*it["replaced"], it])
                lines += wrapped(f"{it['name']}: ", places)
        if self.left_out:
            lines.append("left out:")
        for it in self.left_out:
            lines += wrapped(f"{it['declaration']}  {self.short(it['file'])}:{it['line']}  ", reason_of(it))
        for reason in sorted({it["reason"] for it in self.macros}, reverse=True):
            of_reason = [self.macro(it) for it in self.macros if it["reason"] == reason]
            lines.append(f"{of_reason[0]['message']}:")
            for file, names in grouped(of_reason, "file", "name").items():
                lines += wrapped(f"{file}: ", ", ".join(names))
        return "\n".join(lines) + "\n"

    def sum(self):
        count = self.count
        bound = f"{count['functions']} functions, {count['records']} structs and unions, {count['constants']} constants"
        if count["variables"]:
            bound += f", {count['variables']} variables"
        shimmed = f"{len(self.shimmed)} shimmed; " if self.shimmed else ""
        left_out = f"{len(self.left_out) or 'nothing'} left out"
        macros = f", {len(self.macros)} macro{'s are' if len(self.macros) > 1 else ' is'} no constant"
        return f"{bound} bound; {shimmed}{left_out}{macros if self.macros else ''}"

    def macro(self, it):
        note = " (the function is bound)" if it["name"] in self.functions else ""
        name = f"{it['name']}:{it['line']}{note}"
        return {"file": os.path.basename(it["file"]), "name": name, "message": f"{it['code']} {it['message']}"}

    def short(self, file):
        """As an #include would name it: without the folders of a system, a processor or a version."""
        folders = [folder for folder in self.headers.folders if os.path.realpath(file).startswith(folder + "/")]
        return os.path.realpath(file)[len(max(folders, key=len)) + 1 :] if folders else os.path.basename(file)


def grouped(items, key, value):
    groups = collections.defaultdict(list)
    for item in items:
        groups[item[key]].append(item[value])
    return groups


def is_no_constant(it):
    """Whether it is a macro that stands for words of C, or takes arguments: these are many, and told by name alone."""
    return it["reason"] == "MACRO_FUNCTION" or (
        it["reason"] == "MACRO_VALUE" and it["detail"].startswith("it expands to ")
    )


def is_macro(it):
    return it["reason"] in ("MACRO_VALUE", "MACRO_TEXT") or it["detail"].startswith("its type is")


def reason_of(it):
    detail = f" ({it['detail']})" if it["detail"] else ""
    return f"{it['code']} {it['message']}{detail}"


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
