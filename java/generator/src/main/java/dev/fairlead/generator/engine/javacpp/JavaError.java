// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import dev.fairlead.generator.emit.JavaFile;

/**
 * What the Java compiler does not take.
 *
 * @param file the class
 * @param line 1-based
 * @param message the compiler's words
 */
public record JavaError(JavaFile file, long line, String message) {
    /** {@return where, and the compiler's words} */
    public String text() {
        return file.path() + ":" + line + ": " + message;
    }
}
