// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A version of LLVM.
 *
 * @param text the whole of it: {@code 20.1.7}
 */
public record LlvmVersion(String text) {
    /** {@return the version of the jar that this build was made with} */
    public static LlvmVersion bundled() {
        Properties properties = new Properties();
        try (InputStream in = LlvmVersion.class.getResourceAsStream("llvm.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read llvm.properties out of the jar of fairlead-cache", e);
        }
        // The artifact's version is that of LLVM and that of JavaCPP.
        String artifact = properties.getProperty("version");
        return new LlvmVersion(artifact.substring(0, artifact.indexOf('-')));
    }

    /** {@return the first two numbers, which stand in the names of shared libraries: {@code 20.1}} */
    public String majorMinor() {
        return text.substring(0, text.lastIndexOf('.'));
    }
}
