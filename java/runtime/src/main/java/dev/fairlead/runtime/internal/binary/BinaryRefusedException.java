// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.binary;

/** A file that the system's loader must not see. The message continues a sentence that begins with the file's name. */
public final class BinaryRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it, as far as the remedy differs. */
    public enum Reason {
        /** Cut off or damaged: get it again. */
        DAMAGED,
        /** Whole, but for another system or processor, or no shared library: get another one. */
        FOREIGN
    }

    private final Reason reason;

    BinaryRefusedException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static BinaryRefusedException damaged(String message) {
        return new BinaryRefusedException(message, Reason.DAMAGED);
    }

    static BinaryRefusedException foreign(String message) {
        return new BinaryRefusedException(message, Reason.FOREIGN);
    }

    /** {@return what is wrong with it} */
    public Reason reason() {
        return reason;
    }
}
