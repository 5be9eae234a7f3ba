// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.runtime.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The main job on real data. */
@Command(
        name = "demo",
        description = {
            "Build the native kernels, bind, package and load them, and run each on a real file, mapped and not copied.",
            "Every result is checked against the JDK's own; a ✗ makes the exit code 4. The first run builds.%n",
            "A PNG or JPEG picture is decoded, copied once to native memory and filtered. What comes out is written"
                    + " beside it, or to the current folder where its own is read-only: NAME-median.png,"
                    + " NAME-sharpen.png, NAME-gauss.png, NAME-threshold.png. A file that"
                    + " the demo did not write is never written over.%n",
            "FAIRLEAD_FORCE_TIER=scalar fairlead demo runs the kernels without vector instructions."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE|IMAGE",
            arity = "0..1",
            description = "The file or the picture to read. Default: the JDK's lib/modules.")
    private @Nullable Path file;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure, InterruptedException {
        if (file != null && !Files.isReadable(file)) {
            String why = Files.exists(file) ? "it may not be read" : "there is no such file";
            throw new CommandFailure(ExitCode.INPUT_ERROR, "cannot read '" + file + "': " + why);
        }
        Checkout checkout = Checkout.ofProcess();
        console.line("Fairlead demo · " + Platform.current().id() + " · JDK "
                + Runtime.version().feature() + "." + Runtime.version().interim() + "."
                + Runtime.version().update());
        Path jars = new DemoBuild(checkout, console).jars();
        return run(jars);
    }

    /** In a JVM of its own: kernels are timed there, and this one is tuned for a quick start. */
    private int run(Path jars) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                jars + File.separator + "*",
                "dev.fairlead.demo.Demo"));
        if (console.terminal()) {
            command.add("--terminal");
        }
        if (console.color()) {
            command.add("--color");
        }
        if (file != null) {
            command.add(file.toString());
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
