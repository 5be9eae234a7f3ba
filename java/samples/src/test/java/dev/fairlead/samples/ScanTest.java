// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as it is run, in a JVM of its own; what it finds is that of plain Java. */
class ScanTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatItFindsIsWhatPlainJavaFinds() throws IOException, InterruptedException {
        PlainScan scan = PlainScan.random(new Random(11), 130, 90);
        Path file = folder.resolve("scan.pgm");
        scan.write(file);
        PlainScan clean = scan.median().gaussian().sharpen();
        int limit = clean.otsu();
        Path cleanFile = folder.resolve("scan-clean.pgm");
        Path maskFile = folder.resolve("scan-mask.pgm");
        Finding expected = new Finding(
                clean.percentile(1),
                clean.percentile(50),
                clean.percentile(99),
                limit,
                clean.share(limit),
                cleanFile,
                maskFile);

        Run run = run(file.toString());
        assertEquals(new Run(0, expected + System.lineSeparator(), ""), run);
        assertArrayEquals(clean.values(), PlainScan.read(cleanFile).values());
        assertArrayEquals(clean.above(limit).values(), PlainScan.read(maskFile).values());
    }

    @Test
    void withoutAFileItMakesOneUp() throws IOException, InterruptedException {
        Run run = run();
        assertEquals(0, run.exit, run.err);
        List<String> lines = run.out.lines().toList();
        Path mask = Path.of(lines.getLast());
        PlainScan clean = PlainScan.read(Path.of(lines.get(lines.size() - 2)));
        assertArrayEquals(
                clean.above(clean.otsu()).values(), PlainScan.read(mask).values());
        // Twelve discs of radius 50 in 640 x 480 pixels: 30.7 %.
        assertEquals(0.307, clean.share(clean.otsu()), 0.01);
        Files.delete(mask);
    }

    @Test
    void aFileThatIsMissingIsRefusedInTheWordsOfCpp() throws IOException, InterruptedException {
        String file = folder.resolve("missing.pgm").toString();
        Run run = run(file);
        assertEquals(2, run.exit);
        assertEquals("", run.out);
        assertTrue(run.err.startsWith("error: " + file + ", at byte 0: cannot be opened: "), run.err);
        assertEquals(1, run.err.lines().count(), run.err);
    }

    @Test
    void filtersThatAreStoppedSayWhere() throws IOException, InterruptedException {
        Path file = folder.resolve("scan.pgm");
        PlainScan.random(new Random(12), 40, 30).write(file);
        Run run = run(file.toString(), "--stop-at=50");
        assertEquals(new Run(4, "", "error: cancelled in the step gaussian, 66 % done" + System.lineSeparator()), run);
        assertFalse(Files.exists(folder.resolve("scan-clean.pgm")));
    }

    private record Run(int exit, String out, String err) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--illegal-native-access=deny"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path")));
        command.add(Scan.class.getName());
        command.addAll(Arrays.asList(arguments));
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
