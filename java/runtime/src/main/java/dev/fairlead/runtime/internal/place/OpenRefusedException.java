// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.util.List;

/** The system's loader refused a library. The message holds the loader's own words, where it has any. */
public final class OpenRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What glibc and musl say when the kernel does not let them map code: the file system is mounted noexec, or a policy. */
    private static final List<String> NOT_EXECUTABLE =
            List.of("failed to map segment", "Operation not permitted", "Permission denied");

    private final boolean missing;

    /**
     * A refusal.
     *
     * @param message the loader's words
     * @param missing whether the library itself was not found
     */
    public OpenRefusedException(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /** {@return whether the library itself was not found: it is not there but for something that it needs} */
    public boolean missing() {
        return missing;
    }

    /** {@return whether the same library may open from another place, because here code may not be mapped} */
    public boolean notExecutableHere() {
        String message = String.valueOf(getMessage());
        return NOT_EXECUTABLE.stream().anyMatch(message::contains);
    }
}
