// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command could not do, in words for the user, with the exit code that goes with it. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient @Nullable BindReport done;

    CommandFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
        this.done = null;
    }

    private CommandFailure(CommandFailure cause, BindReport done) {
        super(cause.getMessage(), cause);
        this.exitCode = cause.exitCode;
        this.done = done;
    }

    /** {@return the same, of a command that has written Java before it failed} */
    CommandFailure after(BindReport written) {
        return new CommandFailure(this, written);
    }

    /** {@return what was done before; empty when nothing was} */
    Optional<BindReport> done() {
        return Optional.ofNullable(done);
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
