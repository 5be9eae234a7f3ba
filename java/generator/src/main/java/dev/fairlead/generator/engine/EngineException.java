// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine;

import java.io.Serial;

/** An engine that is not our own did not generate; nothing was written. The message is for the user, its hint included. */
public final class EngineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of failure it was. */
    public enum Reason {
        /** The engine has no such option, or does not take its value. */
        OPTION,
        /** A header is not there or cannot be read. */
        INPUT,
        /** clang could not make sense of a header. */
        HEADER,
        /** The engine is not installed. */
        MISSING,
        /** It could not be started, or failed while it ran. */
        RUNTIME,
        /** It could not write. */
        OUTPUT,
        /** It cannot generate what was asked for, or not in the shape that we know. */
        GENERATION
    }

    /**
     * A failure.
     *
     * @param reason its kind
     * @param message what, why and what to do
     */
    public EngineException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** {@return what kind of failure it was} */
    public Reason reason() {
        return reason;
    }
}
