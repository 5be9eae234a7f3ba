// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.cache.CacheFolder;
import dev.fairlead.packager.toolchain.ToolchainException;
import dev.fairlead.packager.toolchain.ZigInstaller;
import dev.fairlead.runtime.Platform;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings zig. All else is the launcher's work, because there may be no Java yet to do it in: it stands in the help. */
@Command(
        name = "setup",
        description = {
            "Install what is missing: JDK 25, Maven, CMake, ninja, a C++ compiler, GoogleTest, zlib's header.",
            "Uses the system's package manager (apt, dnf, apk, brew, winget) and shows each command that it runs.%n",
            "  fairlead setup zig    the compiler that builds C++ for every platform: its official wheel, fetched by pip",
            "                        from PyPI, compared with the pinned SHA-256, kept in the user's cache (100 MB)%n"
        },
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "zig", arity = "0..1", description = "Install zig, and nothing else.")
    private String tool = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Print the commands and run none.")
    private boolean dryRun;

    SetupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (tool.equals("zig")) {
            return installZig();
        }
        if (!tool.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.OPTION_ERROR,
                    "setup does not know '" + tool + "'\nhint: fairlead setup, or fairlead setup zig");
        }
        String options = (yes ? " --yes" : "") + (dryRun ? " --dry-run" : "");
        console.error("setup is done by the launcher: run ./fairlead setup" + options + " in the checkout");
        return ExitCode.OPTION_ERROR.code();
    }

    private int installZig() throws Exception {
        ZigInstaller installer =
                new ZigInstaller(CacheFolder.place(), Platform.current().id(), console::progress);
        if (dryRun) {
            console.line(
                    installer.installed().map(zig -> "zig is there: " + zig).orElseGet(installer::plan));
            return ExitCode.SUCCESS.code();
        }
        try {
            Path zig = installer.install();
            console.line("zig is there: " + zig);
            return ExitCode.SUCCESS.code();
        } catch (ToolchainException e) {
            throw new CommandFailure(ExitCode.RUNTIME_ERROR, String.valueOf(e.getMessage()));
        }
    }
}
