// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.engine.EngineException;

/** The exit codes of every command, the same for all. See docs/exit-codes.md. */
enum ExitCode {
    SUCCESS(0),
    OPTION_ERROR(1),
    INPUT_ERROR(2),
    CLANG_ERROR(3),
    RUNTIME_ERROR(4),
    OUTPUT_ERROR(5),
    GENERATION_ERROR(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** {@return how a command ends when an engine failed for a reason} */
    static ExitCode of(EngineException.Reason reason) {
        return switch (reason) {
            case OPTION -> OPTION_ERROR;
            case INPUT -> INPUT_ERROR;
            case HEADER, MISSING -> CLANG_ERROR;
            case RUNTIME -> RUNTIME_ERROR;
            case OUTPUT -> OUTPUT_ERROR;
            case GENERATION -> GENERATION_ERROR;
        };
    }

    int code() {
        return code;
    }
}
