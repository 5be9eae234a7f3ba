// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.GeneratorVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "fairlead " + GeneratorVersion.current(),
            "JDK " + Runtime.version() + " (" + System.getProperty("java.home") + ")"
        };
    }
}
