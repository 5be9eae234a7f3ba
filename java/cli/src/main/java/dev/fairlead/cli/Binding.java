// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GenerationRequest;
import java.util.List;

/**
 * One call of {@code bind}.
 *
 * @param request what to bind, and how
 * @param arguments the command line as it was given, for messages that say what to run instead
 * @param build whether the shim library is built, where there is one
 * @param console where to speak
 */
record Binding(GenerationRequest request, List<String> arguments, boolean build, Console console) {
    Binding {
        arguments = List.copyOf(arguments);
    }
}
