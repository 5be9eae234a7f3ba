// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.util.Arrays;

/** What jextract's exit codes mean: those of version 25. */
enum JextractExit {
    FAILURE(1, Reason.GENERATION, "it reported errors"),
    OPTION_ERROR(2, Reason.OPTION, "it does not take an option or its value"),
    INPUT_ERROR(3, Reason.INPUT, "a header is not there or cannot be read"),
    CLANG_ERROR(4, Reason.HEADER, "clang could not make sense of a header"),
    FATAL_ERROR(5, Reason.RUNTIME, "it crashed"),
    OUTPUT_ERROR(6, Reason.OUTPUT, "it could not write");

    private final int code;
    private final Reason reason;
    private final String meaning;

    JextractExit(int code, Reason reason, String meaning) {
        this.code = code;
        this.reason = reason;
        this.meaning = meaning;
    }

    /**
     * Says of a code what it means.
     *
     * @param code any but 0
     * @return the failure; of a code that is none of jextract's, that of running it
     */
    static EngineException failure(int code) {
        String ended = "jextract ended with exit code " + code;
        return Arrays.stream(values())
                .filter(exit -> exit.code == code)
                .findFirst()
                .map(exit -> new EngineException(
                        exit.reason,
                        ended + ": " + exit.meaning + "; its own messages stand above, nothing was written"))
                .orElseGet(() -> new EngineException(
                        Reason.RUNTIME,
                        ended + ", which is none of its own codes; its messages stand above, nothing was written"));
    }
}
