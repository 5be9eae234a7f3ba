// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Run in a JVM of its own: says which tier calls run in and what they give, or why there is none. */
final class TierProbe {
    private TierProbe() {}

    /** Prints the tier and some results, twice: a failure is told anew to everyone who asks. */
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
            return Library.tierActive() + " " + results();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** {@return a sum, and the checksum of a filtered image and of a filtered volume} */
    static String results() {
        Random random = new Random(1);
        try (Arena arena = Arena.ofConfined()) {
            Image16 image = Image16.allocate(arena, 100, 9);
            random.ints(900).forEach(it -> image.set(it & 63, (it >>> 8) % 9, it >>> 16));
            VolumeF volume = VolumeF.allocate(arena, 70, 3, 3);
            random.ints(600).forEach(it -> volume.set(it & 63, (it >>> 8) % 3, (it >>> 12) % 3, it));
            return Reduce.sum(new double[] {0.1, 0.2, 0.3})
                    + " " + Bytes.crc32c(0, image.gaussian(2, arena).pixels())
                    + " " + Bytes.crc32c(0, volume.median3x3x3(arena).voxels());
        }
    }

    /** {@return all that a JVM with these options says, warnings too} */
    static String fork(Map<String, String> environment, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // ci/windows-run gives some: under Wine the JVM warns of what Wine lacks.
        command.addAll(
                Stream.of(System.getProperty("fairlead.forked.options", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList());
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
