// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

/** What a command could not do, in words for the user, with the exit code that goes with it. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    CommandFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
