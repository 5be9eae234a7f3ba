// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that cannot be loaded: every place where it was looked for, what became of it there, and what to do. Nothing
 * is remembered: whoever asks for the library again starts a new search.
 */
public final class LibraryLoadException extends NativeException {
    private static final long serialVersionUID = 1L;

    private final Attempt[] attempts;
    private final String fix;

    /**
     * One place where the library was looked for.
     *
     * @param place the place, such as {@code system loader: libz.so}
     * @param result what became of it, such as {@code not found}
     */
    public record Attempt(String place, String result) implements Serializable {}

    LibraryLoadException(
            String library, Platform platform, List<Attempt> attempts, String fix, @Nullable Throwable cause) {
        super(message(library, platform, attempts, fix));
        if (cause != null) {
            initCause(cause);
        }
        this.attempts = attempts.toArray(Attempt[]::new);
        this.fix = fix;
    }

    /** {@return the places, in the order in which they were tried} */
    public List<Attempt> attempts() {
        return List.of(attempts);
    }

    /** {@return what to do, in one line} */
    public String fix() {
        return fix;
    }

    private static String message(String library, Platform platform, List<Attempt> attempts, String fix) {
        StringBuilder text = new StringBuilder();
        text.append("cannot load '").append(library).append("' on ").append(platform.id());
        text.append(" (JDK ").append(javaVersion()).append(')');
        int width = attempts.stream()
                .mapToInt(attempt -> attempt.place().length())
                .max()
                .orElse(0);
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            text.append("\n  ").append(i + 1).append(". ").append(attempt.place());
            text.repeat(' ', width - attempt.place().length() + 3).append(attempt.result());
        }
        return text.append("\n  fix: ").append(fix).toString();
    }

    private static String javaVersion() {
        Runtime.Version version = Runtime.version();
        return version.feature() + "." + version.interim() + "." + version.update();
    }
}
