// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stands in the help; the launcher does the work, because there may be no Java yet to do it in. */
@Command(
        name = "setup",
        description = {
            "Install what is missing: JDK 25, Maven, CMake, ninja, a C++ compiler, GoogleTest, zlib's header.",
            "Uses the system's package manager (apt, dnf, apk, brew, winget) and shows each command that it runs."
        },
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Print the commands and run none.")
    private boolean dryRun;

    SetupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String options = (yes ? " --yes" : "") + (dryRun ? " --dry-run" : "");
        console.error("setup is done by the launcher: run ./fairlead setup" + options + " in the checkout");
        return ExitCode.OPTION_ERROR.code();
    }
}
