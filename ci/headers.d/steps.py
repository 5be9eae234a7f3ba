# SPDX-License-Identifier: Apache-2.0
"""What is done with each header: bind, account, shim, javac, javadoc, proof, call."""

import dataclasses
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import time

import account
import gcc
import rows

# These JVMs live for seconds: no second compiler, the smallest collector.
SHORT_LIFE = ("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1")
STEPS = ("bind", "account", "shim", "javac", "javadoc", "proof", "call")
CALL_SECONDS = 120
SHIM = "fairlead_shim_"
NOTHING = "–"


class Failed(Exception):
    """A step failed; the text says why."""


@dataclasses.dataclass
class Tools:
    jdk: pathlib.Path
    fairlead: str
    """A digest of what the command line is built from, and of what all headers need."""
    work: pathlib.Path
    fresh: bool
    overwrite: bool


@dataclasses.dataclass
class Result:
    row: rows.Row
    bound: str = ""
    shimmed: str = ""
    left_out: str = ""
    states: dict = dataclasses.field(default_factory=dict)
    seconds: dict = dataclasses.field(default_factory=dict)
    why: list = dataclasses.field(default_factory=list)
    compared: int = 0

    @property
    def failed(self):
        return any(state == "FAILED" for state in self.states.values())


class Header:
    """One header on its way through all steps."""

    def __init__(self, row, versions, tools):
        self.row, self.versions, self.tools = row, versions, tools
        self.folder = tools.work / row.name
        self.result = Result(row)
        self.callers = [rows.CALLS / f"{name}.java" for name in (*rows.SHARED, row.caller)]

    def run(self):
        for step in STEPS:
            start = time.monotonic()
            try:
                self.result.states[step] = getattr(self, step)() or "ok"
            except (Failed, OSError, RuntimeError, subprocess.SubprocessError) as failure:
                self.result.states[step] = "FAILED"
                self.result.why.append(f"{self.row.name}: {step}: {failure}")
                # A wrong account is no reason not to compile.
                if step in ("bind", "javac"):
                    break
            finally:
                self.result.seconds[step] = time.monotonic() - start
        return self.result

    def bind(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.headers = gcc.Headers(self.row, self.flags(), self.folder)
        self.key = self.digest()
        if not self.tools.fresh and self.known("bind"):
            return "ok"
        shutil.rmtree(self.folder / "java", ignore_errors=True)
        # Fairlead's clang checks the proof: where it does not hold, nothing is bound.
        said = self.tool([*self.binding(), "--output", "java", "--proof", "--build", "--json"])
        # A note may come before it.
        (self.folder / "said.json").write_text(said[said.index("{") :])
        self.tool([*self.binding(), "--dump-includes", "includes.txt"])
        self.keep("bind")

    def account(self):
        included = (self.folder / "includes.txt").read_text()
        mine = account.Account(self.said(), included, self.headers)
        self.result.bound = str(sum(len(names) for names in mine.bound.values()))
        self.result.shimmed = str(len(mine.shimmed) or "")
        self.result.left_out = f"{len(mine.lost)} ({mine.share:.1f} %)" if mine.lost else "0"
        made_with = "# " + ", ".join(f"{package} {version}" for package, version in self.versions.items())
        if self.tools.overwrite and account.difference(self.row, mine.text()):
            self.row.expected.parent.mkdir(exist_ok=True)
            self.row.expected.write_text(made_with + "\n" + mine.text())
        difference = account.difference(self.row, mine.text())
        if difference:
            before, _ = account.expected(self.row)
            hint = f"it was made with {before[2:]}, here is {made_with[2:]}" if before not in (None, made_with) else ""
            raise Failed("\n".join([f"not as in {self.row.expected.relative_to(rows.ROOT)}", hint, *difference]))
        if mine.share > self.row.limit:
            raise Failed(f"{mine.share:.1f} % of its own declarations are left out, more than {self.row.limit} %")

    def shim(self):
        """Has the shim library that gcc built, by its own symbols, what is shimmed, and tells what no library has."""
        said = self.said()
        library = said.get("shimLibrary")
        if not library:
            return NOTHING
        defined = self.tool(["nm", "--dynamic", "--defined-only", "--format=just-symbols", library["built"]])
        there = {name.removeprefix(SHIM) for name in defined.split() if name.startswith(SHIM)} - {"digest"}
        wanted = {it["name"] for it in said["shimmed"]}
        if there != wanted:
            raise Failed(f"{library['built']} has not what is shimmed: {', '.join(sorted(there ^ wanted))}")
        missing = len(library["missing"])
        return f"ok, {len(there)}" + (f", {missing} in no library" if missing else "")

    def said(self):
        return json.loads((self.folder / "said.json").read_text())

    def javac(self):
        if self.known("javac"):
            return "ok"
        shutil.rmtree(self.folder / "classes", ignore_errors=True)
        options = ["--release", "25", "-Xlint:all", "-Werror", "-d", "classes"]
        self.tool([self.tools.jdk / "bin/javac", *SHORT_LIFE, *options, f"@{self.sources(self.callers)}"])
        self.keep("javac")

    def javadoc(self):
        if self.known("javadoc"):
            return "ok"
        options = ["-quiet", "-notimestamp", "-Xdoclint:all,-missing", "-Werror", "-d", "doc"]
        said = self.tool([self.tools.jdk / "bin/javadoc", *SHORT_LIFE, *options, f"@{self.sources([])}"])
        shutil.rmtree(self.folder / "doc", ignore_errors=True)
        if said.strip():
            raise Failed(said)
        self.keep("javadoc")

    def proof(self):
        """Has gcc check what Fairlead's clang checked, and tells how many assertions each was asked."""
        proof = self.folder / "java/native/proof.c"
        if not self.known("proof"):
            self.tool(["gcc", "-fsyntax-only", *self.flags(), proof])
            self.keep("proof")
        by_clang, by_gcc = assertions(proof.read_text())
        if not by_gcc:
            raise Failed(f"gcc was asked none of the {by_clang} assertions")
        return f"ok, {by_gcc} of {by_clang}"

    def call(self):
        scratch = self.folder / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]
        path = f"{self.folder / 'classes'}{os.pathsep}{self.folder / 'java'}"
        command = [self.tools.jdk / "bin/java", *options, "-cp", path, self.row.caller, scratch]
        said = self.tool(command, scratch, CALL_SECONDS)
        compared = re.search(r"^compared ([1-9]\d*)$", said, re.M)
        if not compared:
            raise Failed(f"{self.row.caller} compared nothing:\n{said}")
        self.result.compared = int(compared[1])

    def binding(self):
        """The command that binds, but for where to."""
        return [rows.ROOT / "fairlead", "bind", *self.row.headers, *self.row.options, "-t", f"bound.{self.row.name}"]

    def flags(self):
        """What gcc is told of where headers are, of the same options that bind gets."""
        flags, options = [], list(self.row.options)
        while options:
            option, value = options.pop(0), options.pop(0)
            if option == "--pkg-config":
                flags += shlex.split(self.tool(["pkg-config", "--cflags", value]))
            elif option in ("-I", "-D"):
                flags += [option, value]
        return flags

    def sources(self, more):
        """An argument file for javac."""
        files = [*sorted((self.folder / "java").rglob("*.java")), *more]
        listing = self.folder / "sources.txt"
        listing.write_text("".join(f'"{file}"\n' for file in files))
        return listing

    def tool(self, command, folder=None, seconds=600):
        done = subprocess.run([str(word) for word in command], cwd=folder or self.folder, text=True, timeout=seconds,
                              env={**os.environ, "CC": "gcc"},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise Failed(f"{pathlib.Path(command[0]).name} ended with {done.returncode}:\n{tail(done.stdout)}")
        return done.stdout

    def digest(self):
        """A name for all that goes in: the same name, the same Java, the same verdict of javac and javadoc."""
        digest = hashlib.sha256(self.tools.fairlead.encode())
        digest.update(repr((self.row, self.versions, self.flags())).encode())
        digest.update((self.tools.jdk / "release").read_bytes())
        for file in sorted(self.headers.files) + self.callers:
            digest.update(str(file).encode() + pathlib.Path(file).read_bytes())
        return digest.hexdigest()

    def known(self, step):
        """Whether this step went well with the same input, and what it made is still there."""
        made = {"bind": "java", "javac": "classes"}.get(step)
        return self.kept().get(step) == self.key and (made is None or (self.folder / made).is_dir())

    def keep(self, step):
        kept = {name: key for name, key in self.kept().items() if key == self.key}
        new = self.folder / "kept.new"
        new.write_text(json.dumps({**kept, step: self.key}))
        os.replace(new, self.folder / "kept.json")

    def kept(self):
        if self.tools.fresh and "bind" not in self.result.states:
            return {}
        try:
            return json.loads((self.folder / "kept.json").read_text())
        except (OSError, ValueError):
            return {}


def assertions(proof):
    """How many assertions a proof has, and how many of them are not for clang alone."""
    for_all = re.sub(r"^#ifdef __clang__$.*?^#endif$", "", proof, flags=re.M | re.S)
    return tuple(len(re.findall(r"^_Static_assert\(", text, re.M)) for text in (proof, for_all))


def tail(text, lines=40):
    return "\n".join(text.splitlines()[-lines:])
