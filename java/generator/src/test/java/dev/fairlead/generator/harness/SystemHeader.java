// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Headers of libraries, which a machine may lack and {@code ci/install} brings. */
public final class SystemHeader {
    private SystemHeader() {}

    /**
     * Has a test count as skipped where a header is missing, which ci/no-skips does not let pass.
     *
     * @param header a header as it is named: {@code <png.h>}
     */
    public static void require(String header) {
        Path file = Path.of("/usr/include", header.substring(1, header.length() - 1));
        Assumptions.assumeTrue(Files.exists(file), file + " is not there: ci/install brings it");
    }
}
