// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.ApiPlanner;
import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.TomlReader;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.ffm.RawEmitter;
import dev.fairlead.generator.emit.ffm.RawNames;
import dev.fairlead.generator.emit.ffm.RawOptions;
import dev.fairlead.generator.harness.CLibrary;
import dev.fairlead.generator.harness.JavaCompilation;
import dev.fairlead.generator.harness.OnPlatform;
import dev.fairlead.generator.harness.Targets;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.runtime.NativeException;
import dev.fairlead.runtime.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code is the number that C has, however wide the status is and whether or not it has a sign, as C answers a call. */
class StatusWidthsTest {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final String CLASS = "org.statuses.Statuses";

    @TempDir
    private Path folder;

    @Test
    void theCodesOfOnePlatformAreThoseOfC() throws Exception {
        List<JavaFile> files = files(new HeaderReader().read(reading()), library("-fsigned-char"));
        Calls calls = new Calls(JavaCompilation.of(files, System.getProperty("java.class.path"))
                .load()
                .loadClass(CLASS));
        checkAlike(calls);
        assertEquals("MIXED_BELOW (-56)", answer(calls, "mixedGo", -56));
        assertFalse(text(files, "Statuses").contains("MASK_"), text(files, "Statuses"));
        assertTrue(text(files, "Statuses").contains(".sign_go(code), \"sign_go\");"), text(files, "Statuses"));
    }

    @Test
    void theCodesOfThisPlatformAmongAllAreThoseOfC() throws Exception {
        Calls calls = on(Platform.current().id(), "-fsigned-char");
        checkAlike(calls);
        assertEquals("MIXED_BELOW (-56)", answer(calls, "mixedGo", -56));
        assertEquals("CHAR_BELOW (-56)", answer(calls, "charGo", -56));
        assertEquals("CHAR_BELOW (-56)", answer(calls, "charGo", 200));
    }

    @Test
    void theCodesOfWindowsAmongAllAreThoseOfC() throws Exception {
        Calls calls = on("windows-x86_64", "-D_WIN32", "-fsigned-char");
        checkAlike(calls);
        assertEquals("MIXED_FULL (65480)", answer(calls, "mixedGo", -56));
        assertEquals("CHAR_BELOW (-56)", answer(calls, "charGo", 200));
        assertEquals("BYTE_FULL (200)", answer(calls, "windowsGo", 200));
    }

    @Test
    void aCharWithoutASignIsReadWithoutOne() throws Exception {
        Calls calls = on("linux-aarch64", "-funsigned-char");
        checkAlike(calls);
        assertEquals("CHAR_FULL (200)", answer(calls, "charGo", 200));
        assertEquals("CHAR_FULL (200)", answer(calls, "charGo", -56));
        assertEquals("MIXED_BELOW (-56)", answer(calls, "mixedGo", -56));
    }

    private static void checkAlike(Calls calls) {
        for (String call : List.of("byteGo", "wordGo", "packedGo", "signGo", "plainGo", "charGo", "mixedGo")) {
            assertEquals("success", answer(calls, call, 0), call);
        }
        assertEquals("BYTE_ODD (3)", answer(calls, "byteGo", 3));
        assertEquals("BYTE_FULL (200)", answer(calls, "byteGo", 200));
        assertEquals("BYTE_LAST (255)", answer(calls, "byteGo", -1));
        assertEquals("unknown code (128)", answer(calls, "byteGo", 128));
        assertEquals("BYTE_FULL (200)", answer(calls, "byteShort", 199, new byte[] {1}));
        assertEquals("BYTE_FULL (200)", answer(calls, "byteShort", 199, onesOf(100)));
        assertEquals("WORD_FULL (40000)", answer(calls, "wordGo", 40000));
        assertEquals("unknown code (65535)", answer(calls, "wordGo", -1));
        assertEquals("PACKED_FULL (200)", answer(calls, "packedGo", 200));
        assertEquals("SIGN_BELOW (-56)", answer(calls, "signGo", -56));
        assertEquals("PLAIN_FULL (200)", answer(calls, "plainGo", 200));
    }

    private static byte[] onesOf(int length) {
        byte[] ones = new byte[length];
        java.util.Arrays.fill(ones, (byte) 1);
        return ones;
    }

    /** {@return the name and number of the code that a call ended with} */
    private static String answer(Calls calls, String method, Object... arguments) {
        try {
            calls.call(method, arguments);
            return "success";
        } catch (NativeException e) {
            return String.valueOf(e.getMessage()).replaceAll(":.*", "");
        }
    }

    private Calls on(String platform, String... options) throws Exception {
        HeaderModel model = Merger.merge(Targets.read(reading()));
        ClassLoader classes = OnPlatform.load(
                files(model, library(options)),
                System.getProperty("java.class.path"),
                "org.statuses.raw.statuses_h$shared",
                platform);
        return new Calls(classes.loadClass(CLASS));
    }

    private Path library(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-I" + Path.of("../../native/include").toAbsolutePath().normalize());
        return CLibrary.build(SOURCES.resolve("statuses.c"), folder, all.toArray(String[]::new));
    }

    private static BindingConfig config() throws Exception {
        return new TomlReader().read(SOURCES.resolve("statuses.toml"));
    }

    private static ReadRequest reading() throws Exception {
        BindingConfig config = config();
        return new ReadRequest(
                config.library().headers(), config.library().include(), List.of(), List.of(), Optional.empty(), false);
    }

    private static List<JavaFile> files(HeaderModel model, Path library) throws Exception {
        ApiPlan plan = new ApiPlanner().plan(model, config());
        assertEquals(List.of(), plan.rawOnly());
        RawOptions raw = new RawOptions(
                "org.statuses.raw", "statuses_h", "statuses_h$shared", List.of(":" + library), false, Optional.empty());
        List<JavaFile> files = new ArrayList<>(new RawEmitter().emit(plan.model(), raw));
        files.addAll(new ApiEmitter().emit(plan, RawNames.of(plan.model(), raw)));
        return files;
    }

    private static String text(List<JavaFile> files, String className) {
        return files.stream()
                .filter(it -> it.className().equals(className))
                .map(JavaFile::text)
                .findFirst()
                .orElseThrow();
    }
}
