// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code bind} that choose what is bound. */
final class FilterOptions {
    @Option(
            names = "--include-function",
            paramLabel = "NAME",
            description = "A function, a glob ('gz*') or a regular expression for whole names ('/gz(read|write)/').")
    private List<String> functions = List.of();

    @Option(names = "--include-constant", paramLabel = "NAME", description = "A macro or enumerator.")
    private List<String> constants = List.of();

    @Option(names = "--include-struct", paramLabel = "NAME", description = "A struct.")
    private List<String> structs = List.of();

    @Option(names = "--include-union", paramLabel = "NAME", description = "A union.")
    private List<String> unions = List.of();

    @Option(names = "--include-typedef", paramLabel = "NAME", description = "A typedef.")
    private List<String> typedefs = List.of();

    @Option(names = "--include-var", paramLabel = "NAME", description = "A global variable.")
    private List<String> variables = List.of();

    GenerationRequest.Included toRequest() {
        return new GenerationRequest.Included(functions, constants, structs, unions, typedefs, variables);
    }
}
