// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command line in a process of its own, for what depends on the current folder, the environment or the JVM.
 *
 * @param folder the current folder; files of what was said are left in it
 * @param environment variables beside those of this process
 * @param jvm options of the JVM
 * @param before words before the JVM: another program that starts it
 */
record SeparateRun(Path folder, Map<String, String> environment, List<String> jvm, List<String> before) {
    /** In a folder, with an environment and a JVM of its own. */
    SeparateRun(Path folder, Map<String, String> environment, List<String> jvm) {
        this(folder, environment, jvm, List.of());
    }

    /** In a folder, and else as this process. */
    static SeparateRun in(Path folder) {
        return new SeparateRun(folder, Map.of(), List.of());
    }

    /** {@return the same, whose files have the permissions that a mask leaves} */
    SeparateRun withUmask(String mask) {
        return new SeparateRun(folder, environment, jvm, List.of("sh", "-c", "umask " + mask + "; exec \"$@\"", "sh"));
    }

    /** {@return the same, to which permissions of files apply even when root runs the tests} */
    SeparateRun withoutPrivileges() {
        return System.getProperty("user.name").equals("root")
                ? new SeparateRun(
                        folder, environment, jvm, List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"))
                : this;
    }

    /** Runs {@code fairlead}. */
    Run of(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.fairlead.cli.Main"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String said = Files.readString(err);
        Files.delete(err);
        return new Run(exit, out, said);
    }
}
