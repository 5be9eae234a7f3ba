// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Run in a JVM of its own: says which tier calls run in, or why there is none. */
final class TierProbe {
    private TierProbe() {}

    /** Prints the tier and one result, twice: a failure is told anew to everyone who asks. */
    public static void main(String[] arguments) {
        String first = said();
        System.out.println(first);
        String second = said();
        if (!second.equals(first)) {
            System.out.println("the second time: " + second);
        }
    }

    private static String said() {
        try {
            return Library.tierActive() + " " + Reduce.sum(new double[] {0.1, 0.2, 0.3});
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** {@return all that a JVM with these options says, warnings too} */
    static String fork(Map<String, String> environment, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TierProbe.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove(KernelLibrary.TIER_VARIABLE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }
}
