// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.util.ArrayList;
import java.util.List;

/** What of a request the JavaCPP engine does not do: refused, never left out silently. */
final class JavaCppRequest {
    /** What is wrong with a toml without C++, and what to do. */
    static final String NO_TABLE = """
            has no table [cpp], which says what the engine javacpp binds
            hint: the least that it says, below the table [library]:
                [cpp]
                headers = ["scan.hpp"]""";

    private static final String NO_TOML = """
            the engine javacpp needs a fairlead.toml: there is no fairlead.toml in this folder, and --config names none
            hint: the least that it says:
                format = 1
                [library]
                name = "scan"
                package = "org.scan"
                [cpp]
                headers = ["scan.hpp"]""";

    private JavaCppRequest() {}

    static void check(GenerationRequest request) throws EngineException {
        List<String> refused = new ArrayList<>();
        if (!request.headers().isEmpty()) {
            refused.add("headers on the command line");
        }
        request.layer().ifPresent(_ -> refused.add("--layer"));
        if (!request.raw().equals(GenerationRequest.Raw.DEFAULT)) {
            refused.add("names and libraries on the command line");
        }
        if (!request.included().equals(GenerationRequest.Included.ALL)) {
            refused.add("--include-...");
        }
        if (request.clang().everything()) {
            refused.add("--everything");
        }
        if (request.strict()) {
            refused.add("--strict");
        }
        if (request.proof()) {
            refused.add("--proof");
        }
        if (!request.targets().names().isEmpty()) {
            refused.add("--target");
        }
        if (!refused.isEmpty()) {
            throw new EngineException(
                    Reason.OPTION,
                    "the engine javacpp has no place for " + String.join(" and ", refused)
                            + "\nhint: all that it binds stands in the table [cpp] of a fairlead.toml: --config FILE");
        }
        if (request.config().isEmpty()) {
            throw new EngineException(Reason.OPTION, NO_TOML);
        }
    }
}
