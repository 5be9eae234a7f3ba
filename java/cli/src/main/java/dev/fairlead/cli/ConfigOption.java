// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.config.ConfigKey;
import dev.fairlead.packager.config.ConfigTable;
import dev.fairlead.packager.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the fairlead.toml, of which a command reads a table for what no option says. */
final class ConfigOption {
    /** What a fairlead.toml is called. */
    static final String NAME = "fairlead.toml";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The toml that says what no option says (default: fairlead.toml, where there is one).")
    private @Nullable Path named;

    boolean isGiven() {
        return named != null;
    }

    /**
     * Reads a table of the file that was named, else of the one in the current folder.
     *
     * @return what it says; nothing when there is no file
     * @throws CommandFailure when the file that was named is not there
     * @throws ConfigException with every mistake in it
     */
    <K extends Enum<K> & ConfigKey> Settings<K> table(String table, Class<K> keys)
            throws CommandFailure, ConfigException, IOException {
        if (named != null) {
            return read(named, table, keys);
        }
        Path file = Path.of(NAME);
        return Files.isRegularFile(file) ? ConfigTable.read(file, table, keys) : Settings.none();
    }

    /**
     * Reads a table of a file that a user has named.
     *
     * @return what it says; nothing when there is no such table
     * @throws CommandFailure when the file is not there
     * @throws ConfigException with every mistake in it
     */
    static <K extends Enum<K> & ConfigKey> Settings<K> read(Path named, String table, Class<K> keys)
            throws CommandFailure, ConfigException, IOException {
        if (!Files.isRegularFile(named)) {
            throw new CommandFailure(ExitCode.INPUT_ERROR, "cannot find '" + named + "'");
        }
        return ConfigTable.read(named, table, keys);
    }
}
