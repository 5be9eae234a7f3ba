// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue: everything that an inspection finds fault with, its message, its hint and what it protects from, together.
 * Codes are never reused; those below FL0200 are the generator's. {@code {0}}, {@code {1}} … stand for what the finding brings.
 */
public enum InspectProblem {
    /** A file that cannot be read as what it is said to be. */
    FL0201(
            "it {0}",
            "build or fetch it again; a library that was cut off kills the JVM inside dlopen",
            "The loaders of Linux and macOS map what the headers say and do not ask whether the file has it: a truncated"
                    + " library ends in a bus error, not in an exception."),
    /** An object file or a program where a library is wanted. */
    FL0202(
            "it is no shared library, but a {0}",
            "link it with -shared (-dynamiclib on macOS), or leave it out of the package",
            "Only shared libraries can be loaded into a JVM."),
    /** A library for another system or processor. */
    FL0203(
            "it is for {0}, and {1} is {2}",
            "put it into the folder of its own platform, or build it for this one",
            "A library in the wrong folder is found, refused by the loader and reported as missing on the user''s machine."),
    /** A platform that the table does not have. */
    FL0204(
            "its folder names the platform ''{0}'', which is not in the table",
            "the table has {1}; --platform ID says which one is meant",
            "The runtime looks in META-INF/native/<platform>/ for the names in native/platforms.json and nowhere else."),
    /** A file name that the loader does not ask for. */
    FL0205(
            "''{0}'' is not what a library is called on {1}: there it is {2}",
            "rename the file, or set the name where it is linked",
            "System.mapLibraryName gives the runtime one name for each library; a file of another name is not found."),
    /** Exports beyond the declared ones. */
    FL0211(
            "it exports {0} beyond what is declared: {1}",
            "hide them (-fvisibility=hidden, a version script, an export list), or declare them with --exports",
            "What is exported can clash with the same name in another library of the process, and becomes an interface that"
                    + " somebody uses."),
    /** Declared, but not exported. */
    FL0212(
            "it does not export {0} that it has to: {1}",
            "mark them as exported where they are defined (FL_EXPORT, a version script); see --exports",
            "A function that is not exported is missed when it is first called, which can be in production."),
    /** A C++ runtime that was linked in and can be seen. */
    FL0213(
            "it exports {0} of the C++ runtime: {1}",
            "hide them: -Wl,--version-script with local: *; on macOS -exported_symbols_list; or -Wl,--exclude-libs,ALL",
            "A process has one operator new and one unwinder by name: exported copies of another version take the place of"
                    + " those that other libraries rely on."),
    /** A bound function that is not there. */
    FL0214(
            "it does not export {0} that the generated classes look up: {1}",
            "bind again with the headers that this library was built from, or build it from those that were bound",
            "Jars of classes and of natives are made by different jobs: when they differ, the first call of a missing function"
                    + " is an UnsatisfiedLinkError."),
    /** A library that the system does not have. */
    FL0221(
            "it needs {0}, which {1} does not bring",
            "link it statically, ship it and allow it: --allow-needed {0}",
            "What is not part of the system is not there, or is there in another version: libstdc++, libgcc_s and libwinpthread"
                    + " above all."),
    /** A needed library by a path. */
    FL0222(
            "it needs {0} by its path",
            "give that library a SONAME or an @rpath/ install name, and link it by -l",
            "The path is that of the machine that linked it; elsewhere there is no such file."),
    /** A needed library by the name of a development link. */
    FL0223(
            "it needs {0}: that is the name of a link that comes with development packages",
            "give that library a SONAME with its version, such as {0}.1, and link again; or --allow-needed {0}",
            "libz.so is a symbolic link that only machines with the development package have; programs need libz.so.1."),
    /** A glibc that is too new. */
    FL0231(
            "it needs glibc {0}, and {1} runs with {2}: {3}",
            "build against glibc {2} or older, as zig cc -target …-gnu.{2} does, or avoid these symbols",
            "A system with an older glibc refuses the library: version ''GLIBC_2.34'' not found."),
    /** A C++ runtime that is too new. */
    FL0232(
            "it needs {0}, and systems with glibc {1} have at most {2}",
            "link the C++ runtime statically (-static-libstdc++), or build with an older compiler",
            "libstdc++ has versions as glibc has, and the library is refused in the same way; the ceilings are those of"
                    + " the manylinux policies."),
    /** glibc on musl. */
    FL0233(
            "it needs {0} of glibc, and {1} has musl",
            "build it with a compiler for musl",
            "musl has no versions of symbols, and not all of glibc''s functions: what loads by luck fails later."),
    /** A macOS that is too new. */
    FL0234(
            "it needs macOS {0}, and {1} begins with {2}",
            "-mmacosx-version-min={2}, or MACOSX_DEPLOYMENT_TARGET",
            "An older macOS refuses the library, or misses functions when they are called."),
    /** A folder of the build machine to look in. */
    FL0241(
            "{0} is {1}: a folder of the machine that linked it",
            "leave it out (CMAKE_SKIP_BUILD_RPATH), or name it from the library''s own place: {2}",
            "Whoever can write to that folder elsewhere can put code into the process; and it tells where it was built."),
    /** A folder that depends on where the program runs. */
    FL0242(
            "{0} is ''{1}'': it depends on the folder that the program runs in",
            "leave it out, or name it from the library''s own place: {2}",
            "An empty or relative entry means the current folder: a file that lies there is loaded instead of the real one."),
    /** A name of its own that is a path. */
    FL0243(
            "its own name is {0}",
            "{1}", "What links against the library stores that name, and looks for it there on every machine."),
    /** A path of the machine that built it. */
    FL0251(
            "it contains paths of the machine that built it: {0}",
            "-ffile-prefix-map=DIR=. for the compiler, strip -g or split debug information for what is left",
            "Paths make two builds of the same source differ, and tell names of users and projects."),
    /** A PDB's path. */
    FL0252(
            "it names its PDB by a path of the machine that linked it: {0}",
            "/PDBALTPATH:%_PDB% for the linker",
            "Debuggers find a PDB beside the DLL by its name alone; the path tells where it was built."),
    /** A function of libc under the library's own roof. */
    FL0261(
            "it uses the system''s C library and has its own {0}",
            "put a real libgcc.a on the link line, or rename your own; zig links its compiler_rt, which has these",
            "A copy that a toolchain brings along is silently used instead of the system''s: exp of zig''s compiler_rt differs"
                    + " from glibc''s in one of ten results, memcpy is slower."),
    /** Instructions that not every processor has. */
    FL0271(
            "{0} use {1} outside of the tiers that are chosen at run time: {2}",
            "compile these files without -m flags; --tier-symbols PATTERN names functions that are called only after a look at"
                    + " the processor",
            "An instruction that a processor lacks ends the JVM with SIGILL, on the customer''s older machine and not on yours."),
    /** A note that asks for a level. */
    FL0272(
            "its note asks for x86-64-v{0}, and {1} promises x86-64 alone",
            "leave out -march=x86-64-v{0} and -z x86-64-v{0}",
            "glibc refuses a library whose note asks for more than the processor has."),
    /** RISC-V extensions. */
    FL0273(
            "it is built for the extensions {0} of RISC-V, beyond rv64gc",
            "-march=rv64gc",
            "Linux distributions promise rv64gc; what lies beyond is an illegal instruction on most boards."),
    /** No signature. */
    FL0281(
            "it is not signed",
            "ld64.lld and Apple''s ld sign ad hoc by themselves; codesign -s - FILE does it later",
            "Apple silicon kills a process that maps unsigned code."),
    /** A signature of other content. */
    FL0282(
            "its signature does not fit: {0}",
            "sign after the last change (strip, install_name_tool): codesign -f -s - FILE",
            "macOS kills the process when it first touches a page whose hash differs."),
    /** An executable stack. */
    FL0291(
            "it asks for an executable stack",
            "-Wl,-z,noexecstack; in assembly .section .note.GNU-stack,\"\",%progbits",
            "Loading it makes the stacks of all threads executable, or fails: glibc 2.41 refuses it in dlopen."),
    /** Text relocations. */
    FL0292(
            "its code is written to while it is loaded (text relocations)",
            "compile every file with -fPIC, and link with -Wl,-z,text",
            "Its pages cannot be shared or stay read-only, and SELinux and musl refuse it."),
    /** No RELRO. */
    FL0293(
            "its table of addresses stays writable (no RELRO)",
            "-Wl,-z,relro -Wl,-z,now",
            "What overwrites memory can redirect calls."),
    /** Windows' protections. */
    FL0294("its header leaves out {0}", "{1}", "Windows then loads it at a fixed address, or lets data run.");

    private final String message;
    private final String hint;
    private final String explanation;

    InspectProblem(String message, String hint, String explanation) {
        this.message = message;
        this.hint = hint;
        this.explanation = explanation;
    }

    /**
     * Finds a problem by its code.
     *
     * @param code such as FL0231, in any case
     * @return the problem; empty when there is none of that code
     */
    public static Optional<InspectProblem> find(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.name().equalsIgnoreCase(code))
                .findFirst();
    }

    /** {@return the message, a {@link java.text.MessageFormat} pattern} */
    public String message() {
        return message;
    }

    /** {@return what to do, a {@link java.text.MessageFormat} pattern} */
    public String hint() {
        return hint;
    }

    /** {@return what the check protects from} */
    public String explanation() {
        return explanation.replace("''", "'");
    }
}
