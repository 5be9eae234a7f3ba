// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.diagnostic;

/**
 * The catalogue: every problem that reading or checking can report, its message and its hint together. Codes are never
 * reused. {@code {0}}, {@code {1}} … stand for what the diagnostic brings.
 */
public enum Problem {
    /** clang's own errors, passed on. */
    FL0001("{0}", "{1}"),
    /** A header that is not there. */
    FL0002(
            "cannot find the header ''{0}''{1}",
            "give its path, or <name.h> for one on the include path, and -I DIR for its folder"),
    /** A named symbol that the headers do not declare. */
    FL0003("no {0} is called ''{1}'' in the headers", "{2}"),
    /** Headers that are read for another machine. */
    FL0004(
            "the headers are read for {0}, and this machine is {1}",
            "leave out --target, -m32 and their like: sizes and offsets of another machine would be wrong here"),
    /** A platform that nobody knows. */
    FL0005("{0}", "--target and targets of [library] take all, or names of platforms as in linux-x86_64"),
    /** What a status is understood by, and not all platforms have. */
    FL0006(
            "''{0}'' is not there on {1}, which has functions with this status",
            "what 'ok' and 'message' of [status] name is needed wherever there is a status; a platform less in targets,"
                    + " or without the key: success is 0 then, and the text of a code the header's"),
    /** What a C library has, where there are no headers of one. */
    FL0007("{0}", "the headers of C libraries come with zig, which was not found: fairlead setup zig brings it"),
    /** A TOML syntax error. */
    FL0010("{0}", "see docs/fairlead-toml.md for what a fairlead.toml may say"),
    /** A key that nobody reads. */
    FL0011("unknown key ''{0}''", "{1}"),
    /** A value of the wrong type or out of range. */
    FL0012("''{0}'' must be {1}, not {2}", "see docs/fairlead-toml.md"),
    /** A missing key. */
    FL0013("''{0}'' is missing", "{1}"),
    /** A format number of another version. */
    FL0014("format {0} is not known to this version", "this version reads format = 1"),
    /** A rule that matches nothing. */
    FL0015("''{0}'' matches nothing in the headers", "{1}"),
    /** A template that does not take the arguments it is given. */
    FL0016(
            "''{0}'' cannot be instantiated: {1}",
            "arguments stand as in C++ outside of any namespace: \"scan::Image<scan::Pixel> as NAME\"; their types are"
                    + " declared by the headers of [cpp], or by what those include"),
    /** A macro that cannot be called as the toml declares it. */
    FL0017("the macro ''{0}'' cannot be declared so: {1}", "{2}"),
    /** A buffer whose length is unknown. */
    FL0104(
            "the length of ''{0}'' is not known",
            "write FL_LENGTH(n), FL_IMAGE(…) or FL_VOLUME(…) after it; for a header that is not yours:\n"
                    + "    [[function]]\n    match = \"{1}\"\n    params.{0} = '{' length = \"n\" '}'"),
    /** A length that names no parameter. */
    FL0105("''{0}'' is said to hold ''{1}'' elements, and {2} has no parameter of that name", "its parameters are {3}"),
    /** A length parameter that is no integer. */
    FL0106("''{0}'' cannot be a length: its type is {1}", "a length is an integer passed by value"),
    /** A const buffer said to be written. */
    FL0107("''{0}'' points to const data and is said to be written", "remove FL_OUT or FL_INOUT, or the const"),
    /** An annotation where it cannot stand. */
    FL0108("''{0}'' cannot stand on ''{1}'': {2}", "see annotations.h for where each annotation goes"),
    /** Two declarations that would get one Java name. */
    FL0109(
            "''{0}'' and ''{1}'' would both become {2} in Java",
            "give one of them another name: [[function]] match = \"{1}\", java = \"…\""),
    /** A status whose enum is not declared. */
    FL0110(
            "the status enum ''{0}'' is not declared in the headers",
            "name an enum''s tag, or include the header that declares it"),
    /** A name that Java cannot have. */
    FL0111("''{0}'' is not a Java name", "letters, digits, _ and $; not a word of the language"),
    /** Two C++ classes that would get one Java name. */
    FL0112(
            "{0} and {1} would both become the class {2}",
            "[cpp] class = \"…\" names the class of the functions, instantiate = [\"… as NAME\"] an instance;"
                    + " skip = [\"…\"] leaves a class out"),
    /** Left out while reading. */
    FL0121("{0} is left out: {1}", "{2}"),
    /** A proof that does not hold. */
    FL0122(
            "what was read of ''{0}'' does not hold when it is compiled: {1}",
            "the header says one thing to Fairlead, which defines FAIRLEAD_BIND, and another to compilers; or it changed"
                    + " meanwhile. If it is neither, this is a fault of Fairlead: please report it with the header"),
    /** A generated file that somebody changed. */
    FL0131(
            "{0} is there, and it was changed by hand since it was generated",
            "move what was changed to where it lasts: the header, the fairlead.toml, a class of your own. Then delete the"
                    + " file, and it is generated again"),
    /** A file in the way. */
    FL0132("{0} is there, and {1}", "move it away or choose another output folder, package or class name"),
    /** A file that only one binding of an output folder can have. */
    FL0133(
            "{0} is there, and it is of the binding {1} ({2}), which was written to this output folder, too",
            "an output folder has one native/: bind to two folders, or both headers by one run; where nothing uses {1}"
                    + " any more, delete its Java, and it counts no longer"),
    /** A name that no file can have. */
    FL0134(
            "{0} would have a name of {1} bytes, or a class in it would, and no file has more than 255",
            "leave out what it is made for: --include-struct, --include-function and their like choose; or name it"
                    + " shorter: --header-class-name, --target-package, a typedef in the header");

    private final String message;
    private final String hint;

    Problem(String message, String hint) {
        this.message = message;
        this.hint = hint;
    }

    /** {@return the message, a {@link java.text.MessageFormat} pattern} */
    public String message() {
        return message;
    }

    /** {@return what to do, a {@link java.text.MessageFormat} pattern} */
    public String hint() {
        return hint;
    }
}
