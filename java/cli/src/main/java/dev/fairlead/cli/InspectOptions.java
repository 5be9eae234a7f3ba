// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildKey;
import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.packager.config.Settings;
import dev.fairlead.packager.inspect.Bindings;
import dev.fairlead.packager.inspect.BindingsReader;
import dev.fairlead.packager.inspect.Expectations;
import dev.fairlead.packager.inspect.NamePatterns;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code inspect} that say what is expected of libraries. */
final class InspectOptions {
    @Option(
            names = "--platform",
            paramLabel = "ID",
            description =
                    "What they are for, such as linux-x86_64-musl. Default: as the folder META-INF/native/ID, or a"
                            + " folder of that name, says.")
    private @Nullable String platform;

    @Option(
            names = "--exports",
            paramLabel = "FILE|PATTERN",
            description = "All that they may export, and have to: a name, a glob ('scan_*'), or a file with one a line;"
                    + " # begins a comment. Default: anything but a C++ runtime.")
    private List<String> exports = List.of();

    @Option(
            names = "--bindings",
            paramLabel = "JAR|DIR",
            description = "Generated classes: what they look up must be exported. Default: those in the same jar.")
    private List<Path> bindings = List.of();

    @Option(
            names = "--allow-needed",
            paramLabel = "NAME",
            description = "A library that they may need beside those of the system: a name or a glob.")
    private List<String> allowedNeeded = List.of();

    @Option(
            names = "--tier-symbols",
            paramLabel = "PATTERN",
            description = "Functions that are called only where the processor has what they use: a name or a glob."
                    + " Default: those in a namespace that is called as a tier, such as x86_64_v3.")
    private List<String> tierSymbols = List.of();

    @Option(
            names = "--build-path",
            paramLabel = "DIR",
            description = "A folder that must not be named in them, beside the current one, yours, and what looks like"
                    + " /home/…, /tmp/…, /Users/…, C:\\Users\\…")
    private List<String> buildPaths = List.of();

    /** Only where it is named: what lies about in the current folder may have nothing to do with what is inspected. */
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A fairlead.toml: what its table [build] says of exports and libraries holds where these"
                    + " options say nothing.")
    private @Nullable Path config;

    Expectations expectations() throws CommandFailure, ConfigException, IOException {
        PlatformTable table = PlatformTable.bundled();
        Settings<BuildKey> declared = declared();
        return new Expectations(
                table,
                platform(table),
                exports(declared),
                new NamePatterns(allowedNeeded.isEmpty() ? declared.list(BuildKey.ALLOW_NEEDED) : allowedNeeded),
                new NamePatterns(tierSymbols),
                buildPaths(),
                bindings());
    }

    private Optional<TargetPlatform> platform(PlatformTable table) throws CommandFailure {
        if (platform == null) {
            return Optional.empty();
        }
        Optional<TargetPlatform> found = table.find(platform);
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR, "there is no platform '" + platform + "'\nhint: one of " + table.ids());
        }
        return found;
    }

    private Settings<BuildKey> declared() throws CommandFailure, ConfigException, IOException {
        return config == null ? Settings.none() : ConfigOption.read(config, BuildKey.TABLE, BuildKey.class);
    }

    private Optional<NamePatterns> exports(Settings<BuildKey> declared) throws CommandFailure {
        if (exports.isEmpty()) {
            return Optional.of(declared.list(BuildKey.EXPORTS))
                    .filter(patterns -> !patterns.isEmpty())
                    .map(NamePatterns::new);
        }
        List<String> patterns = new ArrayList<>();
        for (String given : exports) {
            Optional<Path> file = file(given);
            if (file.isEmpty()) {
                patterns.add(given);
                continue;
            }
            try {
                Files.readAllLines(file.get()).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(patterns::add);
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.INPUT_ERROR,
                        "cannot read the exports in '" + given + "': " + FailureHandler.describe(e));
            }
        }
        return Optional.of(new NamePatterns(patterns));
    }

    private static Optional<Path> file(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Bindings> bindings() throws CommandFailure {
        if (bindings.isEmpty()) {
            return Optional.empty();
        }
        Set<String> symbols = new HashSet<>();
        Set<String> shims = new HashSet<>();
        for (Path place : bindings) {
            try {
                Bindings read = BindingsReader.read(place);
                if (read.isEmpty()) {
                    throw new CommandFailure(
                            ExitCode.INPUT_ERROR,
                            "no class in '" + place
                                    + "' looks anything up\nhint: --bindings names the jar or folder of the"
                                    + " classes that fairlead bind wrote, compiled");
                }
                symbols.addAll(read.symbols());
                shims.addAll(read.shims());
            } catch (IOException e) {
                throw new CommandFailure(
                        ExitCode.INPUT_ERROR,
                        "cannot read the classes in '" + place + "': " + FailureHandler.describe(e));
            }
        }
        return Optional.of(new Bindings(symbols, shims));
    }

    /** Folders of one letter, such as the root, would be found anywhere. */
    private List<String> buildPaths() {
        List<String> paths = new ArrayList<>(buildPaths);
        for (String own : List.of(Path.of("").toAbsolutePath().toString(), System.getProperty("user.home"))) {
            if (Path.of(own).getNameCount() >= 2 || own.length() > 8) {
                paths.add(own);
            }
        }
        return paths.stream().distinct().toList();
    }
}
