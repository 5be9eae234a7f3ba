// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fairlead.toml says.
 *
 * @param library what is bound
 * @param classes which header becomes which class
 * @param names how C names become Java names; the first rule that matches counts
 * @param status which functions return a status
 * @param functions what the header leaves out; later rules win over earlier ones
 * @param macros the macros that become functions
 * @param cpp what of C++ is bound through JavaCPP; empty where there is no C++
 */
public record BindingConfig(
        LibraryConfig library,
        List<ClassRule> classes,
        List<NameRule> names,
        Optional<StatusRule> status,
        List<FunctionRule> functions,
        List<DeclaredMacro> macros,
        Optional<CppConfig> cpp) {
    /** What is appended to the api's package for the raw layer. */
    public static final String RAW_SUFFIX = ".raw";

    /** Keeps its own copies. */
    public BindingConfig {
        classes = List.copyOf(classes);
        names = List.copyOf(names);
        functions = List.copyOf(functions);
        macros = List.copyOf(macros);
    }

    /**
     * A binding without a toml: annotations in the headers say all.
     *
     * @param libraryName the library's name
     * @param headers paths or {@code <name.h>}
     * @param packageName the package of the api layer
     * @return the config, without rules
     */
    public static BindingConfig withoutFile(String libraryName, List<String> headers, String packageName) {
        LibraryConfig library = new LibraryConfig(
                libraryName,
                headers,
                headers,
                new Located<>(packageName, SourceLocation.NONE, 0),
                new Located<>(packageName + RAW_SUFFIX, SourceLocation.NONE, 0),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                SourceLocation.NONE);
        return new BindingConfig(
                library, List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /**
     * What a command line says wins over the toml.
     *
     * @param headers the headers to bind instead; the toml's when empty
     * @param packageName the package of the api layer to use instead; the raw layer's goes below it
     * @return a config with both in place
     */
    public BindingConfig with(List<String> headers, Optional<String> packageName) {
        LibraryConfig changed = library.with(headers, packageName);
        return new BindingConfig(changed, classes, names, status, functions, macros, cpp);
    }
}
