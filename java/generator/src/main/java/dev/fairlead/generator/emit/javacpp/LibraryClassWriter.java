// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.JavaFile;

/** Writes the class that loads the library. */
final class LibraryClassWriter {
    private LibraryClassWriter() {}

    static JavaFile write(JavaCppPlan plan, BindingStamp stamp) {
        String own = "NativeLibrary.loadJni(\"" + plan.config().library() + "\", " + plan.libraryClass()
                + ".class, file -> System.load(file))";
        boolean isOwn = plan.config().loader().isEmpty();
        String statement = plan.config()
                .loader()
                .map(Located::value)
                .map(it -> it + ".open()")
                .orElse(own);
        String imports = "\nimport dev.fairlead.runtime.NativeException;\n"
                + (isOwn ? "import dev.fairlead.runtime.NativeLibrary;\n" : "");
        return write(plan, errors(plan), statement + ";\n        check()", check(plan, stamp), imports);
    }

    /** {@return a class that loads nothing: for the compilation that JavaCPP's Generator looks at} */
    static JavaFile standIn(JavaCppPlan plan) {
        return write(plan, "", "System.getProperty(\"java.home\")", "", "");
    }

    private static String errors(JavaCppPlan plan) {
        return """
                    /** Named, because native code alone refers to it: whoever compiles this class compiles that one, too. */
                    @SuppressWarnings("unused")
                    private static final Class<?> ERRORS = %s.class;

                """.formatted(plan.errorsClass());
    }

    /** A library of other C++ would be called as if it were this one's. */
    private static String check(JavaCppPlan plan, BindingStamp stamp) {
        return """

                    private static void check() {
                        try {
                            %1$s();
                        } catch (UnsatisfiedLinkError e) {
                            throw new NativeException(
                                    "the library '%2$s' was built from other C++ than the classes of %3$s: build it again,"
                                            + " and see that no older one comes first on the class path or in"
                                            + " dev.fairlead.library.path",
                                    e);
                        }
                    }

                    private static native void %1$s();
                """.formatted(stamp.method(), plan.config().library(), plan.packageName());
    }

    private static JavaFile write(JavaCppPlan plan, String errors, String statement, String check, String imports) {
        String text = """
            %s
            package %s;
            %s
            /** The native library behind this package; whatever class of it is used first loads it. */
            final class %s {
            %s    private %4$s() {}

                /** Loads the library, unless that has been done. Each class that fails for want of it tells why. */
                static void open() {
                    %s;
                }
            %s}
            """.formatted(
                        GeneratedMark.line(PresetsWriter.headerNames(plan)),
                        plan.packageName(),
                        imports,
                        plan.libraryClass(),
                        errors,
                        statement,
                        check);
        return new JavaFile(plan.packageName(), plan.libraryClass(), text);
    }
}
