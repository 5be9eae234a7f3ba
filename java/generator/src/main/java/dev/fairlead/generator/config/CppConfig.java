// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.cpp.CppText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code [cpp]}: what of C++ is bound through JavaCPP.
 *
 * @param headers paths, already resolved against the toml's folder, or {@code <name.hpp>}
 * @param packageName the package of the generated classes
 * @param className the class that functions become static methods of, and enums nested in
 * @param library the name of the JNI library, without {@code lib} and suffix
 * @param loader a class with {@code static void open()}, which loads the JNI library instead of the generated one
 * @param include folders for {@code -I}
 * @param define {@code NAME} or {@code NAME=VALUE}
 * @param standard the C++ standard, such as {@code c++20}
 * @param instantiate which templates become which classes or functions
 * @param exceptions which C++ exceptions become which Java exceptions
 * @param skip qualified names that are not bound
 * @param copies qualified names of methods whose results have nothing of the object in them that was asked
 * @param sources C++ files that the JNI library is built from, too
 * @param link names of libraries that it is linked with
 * @param export symbols that it shows beside its JNI functions; {@code *} stands for any characters
 */
public record CppConfig(
        List<Located<String>> headers,
        Located<String> packageName,
        Located<String> className,
        String library,
        Optional<Located<String>> loader,
        List<Path> include,
        List<String> define,
        String standard,
        List<Located<Instance>> instantiate,
        List<Located<Thrown>> exceptions,
        List<Located<Glob>> skip,
        List<Located<Glob>> copies,
        List<Path> sources,
        List<String> link,
        List<String> export) {
    /** What is appended to the api's package for the C++ classes. */
    public static final String PACKAGE_SUFFIX = ".cpp";

    /** Keeps its own copies. */
    public CppConfig {
        headers = List.copyOf(headers);
        include = List.copyOf(include);
        define = List.copyOf(define);
        instantiate = List.copyOf(instantiate);
        exceptions = List.copyOf(exceptions);
        skip = List.copyOf(skip);
        copies = List.copyOf(copies);
        sources = List.copyOf(sources);
        link = List.copyOf(link);
        export = List.copyOf(export);
    }

    /** {@return the headers without their places in the toml} */
    public List<String> headerNames() {
        return headers.stream().map(Located::value).toList();
    }

    /**
     * A template with its arguments, and its name in Java.
     *
     * @param cpp {@code fl::Image<uint16_t>}
     * @param java {@code Image16}
     */
    public record Instance(String cpp, String java) {
        /** {@return the template's name, without arguments} */
        public String template() {
            return cpp.substring(0, cpp.indexOf('<')).strip();
        }

        /** {@return its arguments, as they are written} */
        public List<String> arguments() {
            return CppText.arguments(cpp);
        }
    }

    /**
     * A C++ exception and what it becomes.
     *
     * @param cpp its qualified name
     * @param getters methods without parameters whose results are handed to Java; {@code what} when none is named
     * @param java a class with a constructor that takes them, or {@code Class::method} for a static method that does
     */
    public record Thrown(String cpp, List<String> getters, String java) {
        /** Keeps its own copy. */
        public Thrown {
            getters = List.copyOf(getters);
        }
    }
}
