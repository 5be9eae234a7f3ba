// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

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

    int code() {
        return code;
    }
}
