// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.OnPlatform;
import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden case raw-targets as it is called. What a JVM on Windows would choose is chosen here where {@code os.name} says
 * so: a library that was compiled with an int for each long is then called as one of Windows.
 */
class TargetCallsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final Path HEADER = Path.of("../../bindings/golden/raw-targets/input.h");

    private List<HeaderModel> models = List.of();

    @TempDir
    private Path folder;

    @BeforeEach
    void read() throws Exception {
        models = Targets.read(HEADER);
    }

    @Test
    void theHostsLongsAreCalled() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("targets.c"), folder);
        Map<String, String> expected = new TreeMap<>();
        expected.put("add", String.valueOf((1L << 40) + 1));
        expected.put("twice", String.valueOf(1L << 41));
        expected.put("too wide", "4398046511104");
        expected.put("negative", "-2");
        expected.put("letter", "65537");
        expected.put("letter too wide", "65537");
        expected.put("walked", "4294967297 65534");
        expected.put("walked less", "4294967295 65534");
        expected.put("element", "-1");
        expected.put("member", "1099511627776");
        expected.put("longest", String.valueOf(Long.MAX_VALUE));
        expected.put("windows", "windows_only is not there on " + host() + ", but on windows");
        expected.put("posix", "12");
        expected.put("mac", "mac_count is not there on " + host() + ", but on macosx");
        expected.putAll(everywhere());
        assertEquals(expected, probe(library, host()));
    }

    @Test
    void aLongOfWindowsIsWidenedAndCheckedWhenItIsNarrowed() throws Exception {
        Path library = CLibrary.build(SOURCES.resolve("targets.c"), folder, "-DAS_WINDOWS");
        Map<String, String> expected = new TreeMap<>();
        expected.put("add", "add: first is 1099511627776, and does not fit the 4 bytes that it has on windows-x86_64");
        expected.put(
                "twice",
                "twice: value is 1099511627776, and does not fit the 4 bytes without a sign that it has on"
                        + " windows-x86_64");
        expected.put(
                "too wide", "an integer is 2199023255552, and does not fit the 4 bytes that it has on windows-x86_64");
        expected.put(
                "negative",
                "twice: value is -1, and does not fit the 4 bytes without a sign that it has on" + " windows-x86_64");
        expected.put("letter", "0");
        expected.put(
                "letter too wide",
                "next_letter: letter is 65536, and does not fit the 2 bytes without a sign that"
                        + " it has on windows-x86_64");
        expected.put(
                "walked",
                "walk: n is 4294967297, and does not fit the 4 bytes without a sign that it has on"
                        + " windows-x86_64");
        expected.put("walked less", "4294967295 65534");
        expected.put("element", "4294967295");
        expected.put(
                "member",
                "struct mixed.count is 1099511627776, and does not fit the 4 bytes that it has on" + " windows-x86_64");
        expected.put("longest", String.valueOf(Integer.MAX_VALUE));
        expected.put("windows", "42");
        expected.put("posix", "posix_only is not there on windows-x86_64, but on linux, macosx");
        expected.put("mac", "mac_count is not there on windows-x86_64, but on macosx");
        expected.putAll(everywhere());
        assertEquals(expected, probe(library, "windows-x86_64"));
    }

    /** What has the same result whatever a long is. */
    private static Map<String, String> everywhere() {
        Map<String, String> same = new TreeMap<>();
        same.put("small", "-3");
        same.put("greatest unsigned int", "4294967294");
        same.put("half", "2147483647");
        same.put("swapped", "-8 4");
        same.put("visited", "-9");
        same.put("by value", "2");
        same.put("counter", "-11 -12");
        same.put("table", "3");
        same.put("open table", "-3");
        same.put("wide", "0");
        same.put("unsigned member", "4294967295");
        same.put("bits", "5 63 7");
        same.put("handle", "-1");
        return same;
    }

    @Test
    void layoutsOfEveryTargetAreThoseThatClangHas() throws Exception {
        HeaderModel merged = Merger.merge(models);
        List<JavaFile> files = emit(merged, Path.of("none"));
        int compared = 0;
        for (HeaderModel model : models) {
            ClassLoader classes = load(files, model.host().platform());
            for (Declaration declaration : model.declarations()) {
                boolean whole = declaration instanceof Declaration.Composite record
                        && record.complete()
                        && !record.symbol().name().isEmpty()
                        && merged.find(record.symbol().key()).isPresent();
                if (whole) {
                    compare(classes, (Declaration.Composite) declaration, model);
                    compared++;
                }
            }
        }
        assertEquals(models.size() * 5L + 2, compared, "five records everywhere, one on Windows");
    }

    private static void compare(ClassLoader classes, Declaration.Composite record, HeaderModel model)
            throws ReflectiveOperationException {
        DeclarationKey key = record.symbol().key();
        RecordLayout expected = Objects.requireNonNull(model.host().records().get(key));
        Class<?> java = classes.loadClass("raw." + record.symbol().name());
        String where = key + " on " + model.host().platform();
        MemoryLayout layout = (MemoryLayout) java.getMethod("layout").invoke(null);
        assertEquals(expected.size(), java.getMethod("sizeof").invoke(null), where);
        assertEquals(expected.size(), layout.byteSize(), where);
        assertEquals(expected.alignment(), layout.byteAlignment(), where);
        for (int i = 0; i < record.fields().size(); i++) {
            String name = record.fields().get(i).name();
            long bits = expected.offsetBits().get(i);
            if (record.fields().get(i).bitWidth().isPresent()) {
                assertEquals(bits, java.getMethod(name + "$bitOffset").invoke(null), where + "." + name);
            } else {
                assertEquals(bits / 8, java.getMethod(name + "$offset").invoke(null), where + "." + name);
                MemoryLayout.PathElement path = MemoryLayout.PathElement.groupElement(name);
                assertEquals(bits / 8, layout.byteOffset(path), where + "." + name + " in the layout");
                MemoryLayout own =
                        (MemoryLayout) java.getMethod(name + "$layout").invoke(null);
                assertEquals(layout.select(path).withoutName().byteSize(), own.byteSize(), where + "." + name);
            }
        }
    }

    @Test
    void aPlatformThatNobodyReadForIsRefusedWhenTheClassesAreInitialised() throws Exception {
        List<JavaFile> files = emit(Merger.merge(models), Path.of("none"));
        var thrown = assertThrows(ExceptionInInitializerError.class, () -> load(files, "aix-ppc64"));
        String message = String.valueOf(thrown.getCause());
        assertTrue(message.startsWith("java.lang.UnsupportedOperationException: these classes are for linux-x86_64, "));
        assertTrue(message.endsWith("and this is aix-ppc64"), message);
    }

    /** What is chosen for it does not come with the checks of what is passed or stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "long f(void);",
                "typedef long (*callback)(void);",
                "typedef long (*callback)(void); void f(callback c);",
                "struct s { long (*member)(void); };",
                "#ifdef _WIN32\ntypedef long word;\n#else\ntypedef int word;\n#endif\nword f(word a);",
                "#ifdef _WIN32\ntypedef long word;\n#else\ntypedef int word;\n#endif\nword f(word a, ...);",
            })
    void aResultMayBeAllThatVaries(String text) throws Exception {
        Path header = Files.writeString(folder.resolve("input.h"), text + "\n");
        load(emit(Merger.merge(Targets.read(header)), Path.of("none")), host());
    }

    private Map<String, String> probe(Path library, String platform) throws Exception {
        List<JavaFile> files = new ArrayList<>(emit(Merger.merge(models), library));
        files.add(new JavaFile("raw", "TargetProbe", Files.readString(SOURCES.resolve("TargetProbe.java"))));
        Class<?> probe = load(files, platform).loadClass("raw.TargetProbe");
        Map<String, String> seen = new TreeMap<>();
        try {
            ((Map<?, ?>) probe.getMethod("run").invoke(null))
                    .forEach((what, value) -> seen.put(String.valueOf(what), String.valueOf(value)));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
        return seen;
    }

    private static ClassLoader load(List<JavaFile> files, String platform) throws ReflectiveOperationException {
        return OnPlatform.load(files, "", "raw.input_h$shared", platform);
    }

    private static String host() {
        return dev.fairlead.runtime.Platform.current().id();
    }

    private static List<JavaFile> emit(HeaderModel model, Path library) {
        return new RawEmitter()
                .emit(
                        model,
                        new RawOptions(
                                "raw", "input_h", "input_h$shared", List.of(":" + library), false, Optional.empty()));
    }
}
