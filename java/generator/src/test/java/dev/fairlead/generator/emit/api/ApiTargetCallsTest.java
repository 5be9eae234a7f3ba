// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.ApiPlanner;
import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawNames;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.OnPlatform;
import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.ReadRequest;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden case api-targets as it is called: on the host, and with what a JVM on Windows would choose, against a library
 * that was compiled with an int for each long.
 */
class ApiTargetCallsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final Path TOML = Path.of("../../bindings/golden/api-targets/fairlead.toml");

    @TempDir
    private Path folder;

    @Test
    void theHostsLongsAreCalled() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("api_targets.c"), folder);
        Map<String, String> expected = everywhere();
        expected.put("add wide", String.valueOf((1L << 40) + 1));
        expected.put("half of a wide one", String.valueOf(1L << 39));
        expected.put("half of 8", "SCAN_BUSY (16): Somebody else is scanning, in scan_half");
        expected.put("half of 16", "SCAN_BUSY (16): Somebody else is scanning, in scan_half");
        expected.put("range", "Range[low=-1, high=-1, letter=-2, between=-3]");
        expected.put("count too many", "not tried");
        expected.put("count too many letters", "65536");
        expected.put("not whole", "extents has 71 bytes, which is no whole number of elements of 24 bytes");
        expected.put("too short", "extent needs 1 elements of 24 bytes (24 bytes), the segment has 23");
        expected.put("registry", "scan_registry is not there on " + host() + ", but on windows");
        expected.put("inode", "2 -5");
        assertEquals(expected, comparable(probe(library, host()), host()));
    }

    @Test
    void whatIsOtherwiseOnWindowsIsChosen() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("api_targets.c"), folder, "-DAS_WINDOWS");
        Map<String, String> expected = everywhere();
        expected.put(
                "add wide",
                "scan_add: first is 1099511627776, and does not fit the 4 bytes that it has on windows-x86_64");
        expected.put(
                "half of a wide one",
                "scan_half: number is 1099511627776, and does not fit the 4 bytes without a sign that it has on"
                        + " windows-x86_64");
        expected.put("half of 8", "SCAN_BUSY (33): Somebody else is scanning, in scan_half");
        expected.put("half of 16", "SCAN_NO_REGISTRY (16): There is no registry, in scan_half");
        expected.put("range", "Range[low=-1, high=4294967295, letter=65534, between=-3]");
        expected.put("count too many", "bytes has 2147483648 elements, and its length in C can be 2147483647 at most");
        expected.put("count too many letters", "bytes has 65536 elements, and its length in C can be 65535 at most");
        expected.put("not whole", "extents has 35 bytes, which is no whole number of elements of 12 bytes");
        expected.put("too short", "extent needs 1 elements of 12 bytes (12 bytes), the segment has 11");
        expected.put("registry", "4294967295");
        expected.put("inode", "scan_inode is not there on windows-x86_64, but on linux, macosx");
        assertEquals(expected, comparable(probe(library, "windows-x86_64"), "windows-x86_64"));
    }

    /** What has the same result whatever a long is. */
    private static Map<String, String> everywhere() {
        Map<String, String> same = new TreeMap<>();
        same.put("sum", "6.5");
        same.put("add", "-21");
        same.put("half", "2147483647");
        same.put("half of 7", "SCAN_ODD (3): The number is odd, in scan_half");
        same.put("count", "2");
        same.put("count many", "1000");
        same.put("count letters", "65535");
        same.put("longest", "6");
        same.put("moved", "8 14 m");
        same.put("device", "opened");
        same.put("lost device", "DEVICE_LOST (1): the header says no more, in device_open");
        same.put("vectors", "by its processor");
        return same;
    }

    /** What goes by the processor is looked at here. */
    private static Map<String, String> comparable(Map<String, String> seen, String platform) {
        boolean has = platform.contains("aarch64");
        String words = "scan_vectors is not there on " + platform
                + ", but on linux-aarch64, linux-aarch64-musl, windows-aarch64, macosx-aarch64";
        assertEquals(has ? "16" : words, seen.put("vectors", "by its processor"));
        return seen;
    }

    @Test
    void successAndCodesAreThoseOfThePlatform() throws Exception {
        List<JavaFile> files = files(Path.of("none"));
        assertEquals("DEVICE_LOST (0): the header says no more, in open", opened(files, "macosx-aarch64", 0));
        assertEquals("nothing", opened(files, "macosx-aarch64", 1));
        assertEquals("nothing", opened(files, "windows-aarch64", 0));
        assertEquals("DEVICE_LOST (1): the header says no more, in open", opened(files, "linux-riscv64", 1));
        assertEquals(
                "unknown code (2): the header does not name this code, in open", opened(files, "linux-riscv64", 2));
    }

    private static String opened(List<JavaFile> files, String platform, int status) throws Exception {
        ClassLoader classes = load(files, platform);
        var check = classes.loadClass("org.scan.ScanException").getDeclaredMethod("check", int.class, String.class);
        check.setAccessible(true);
        try {
            check.invoke(null, status, "open");
            return "nothing";
        } catch (InvocationTargetException e) {
            return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
        }
    }

    private static Map<String, String> probe(Path library, String platform) throws Exception {
        List<JavaFile> files = new ArrayList<>(files(library));
        files.add(new JavaFile("org.scan", "ApiTargetProbe", Files.readString(SOURCES.resolve("ApiTargetProbe.java"))));
        Map<String, String> seen = new TreeMap<>();
        try {
            ((Map<?, ?>) load(files, platform)
                            .loadClass("org.scan.ApiTargetProbe")
                            .getMethod("run")
                            .invoke(null))
                    .forEach((what, value) -> seen.put(String.valueOf(what), ungrouped(String.valueOf(value))));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
        return seen;
    }

    private static String ungrouped(String text) {
        return text.replaceAll("(?<=\\d)\\h(?=\\d{3})", "");
    }

    private static ClassLoader load(List<JavaFile> files, String platform) throws ReflectiveOperationException {
        return OnPlatform.load(files, System.getProperty("java.class.path"), "org.scan.raw.input_h$shared", platform);
    }

    private static List<JavaFile> files(Path library) throws Exception {
        BindingConfig config = new TomlReader().read(TOML);
        HeaderModel model = Merger.merge(Targets.read(new ReadRequest(
                config.library().headers(),
                config.library().include(),
                List.of(),
                List.of(),
                Optional.empty(),
                false)));
        ApiPlan plan = new ApiPlanner().plan(model, config);
        RawOptions raw = new RawOptions(
                "org.scan.raw", "input_h", "input_h$shared", List.of(":" + library), false, Optional.empty());
        List<JavaFile> files = new ArrayList<>(new RawEmitter().emit(plan.model(), raw));
        files.addAll(new ApiEmitter().emit(plan, RawNames.of(plan.model(), raw)));
        return files;
    }

    private static String host() {
        return dev.fairlead.runtime.Platform.current().id();
    }
}
