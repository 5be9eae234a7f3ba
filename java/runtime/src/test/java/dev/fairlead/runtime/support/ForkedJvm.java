// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JVM of its own did.
 *
 * @param exit its exit code; above 128 a signal killed it
 * @param out what it printed
 * @param err what it printed to standard error
 */
public record ForkedJvm(int exit, String out, String err) {
    /** Runs a JVM to its end, with exactly these options. */
    public static ForkedJvm run(List<String> options, Map<String, String> environment) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-CreateCoredumpOnCrash"));
            command.addAll(options);
            Path out = Files.createTempFile("forked", ".out");
            Path err = Files.createTempFile("forked", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile());
            builder.environment().keySet().removeIf(it -> it.startsWith("FAIRLEAD_") || it.startsWith("JAVA_"));
            builder.environment().remove("JDK_JAVA_OPTIONS");
            builder.environment().putAll(environment);
            int exit = builder.start().waitFor();
            ForkedJvm result = new ForkedJvm(exit, take(out), take(err));
            return result;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String take(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    /** {@return the folder or jar that has a class} */
    public static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
