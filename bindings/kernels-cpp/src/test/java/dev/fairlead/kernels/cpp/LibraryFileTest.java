// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels.cpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The JNI library as others find it: what it needs, what it shows, what it tells of the machine that built it. */
@EnabledOnOs(OS.LINUX)
class LibraryFileTest {
    private static final Set<String> C_FUNCTIONS =
            Set.of("fl_source_hash", "fl_tier_active", "fl_tier_available", "fl_tier_select");

    /** JavaCPP's own half of the library says its name, because the JVM links both from one file. */
    private static final Set<String> JNI_HOOKS =
            Set.of("JNI_OnLoad", "JNI_OnLoad_jnijavacpp", "JNI_OnUnload", "JNI_OnUnload_jnijavacpp");

    private static final Pattern SYMBOL = Pattern.compile("(?:GLOBAL|WEAK|UNIQUE) +[A-Z]+ +(\\S+) +(\\S+)");

    private final Path file = file();

    @Test
    void itNeedsTheCLibraryAlone() throws IOException, InterruptedException {
        String dynamic = readElf("-d");
        Set<String> needed = matches("\\(NEEDED\\) .*\\[(.*)\\]", dynamic);
        needed.removeIf(it -> it.matches("libc\\.(so\\.6|musl-.*)|libm\\.so\\.6|ld-linux-.*"));
        assertEquals(Set.of(), needed);
        assertEquals(Set.of(), matches("\\((RPATH|RUNPATH|TEXTREL)\\)", dynamic));
    }

    @Test
    void itShowsNativeMethodsAndWhatTheTomlExports() throws IOException, InterruptedException {
        Set<String> shown = SYMBOL.matcher(readElf("--dyn-syms"))
                .results()
                .filter(it -> !it.group(1).equals("UND"))
                .map(it -> it.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(shown.removeAll(C_FUNCTIONS) && shown.removeAll(JNI_HOOKS));
        assertTrue(shown.contains("Java_dev_fairlead_kernels_cpp_Kernels_activeTier"), shown::toString);
        shown.removeIf(it -> it.matches("Java_(dev_fairlead_kernels_cpp|org_bytedeco_javacpp)_.*"));
        assertEquals(Set.of(), shown);
    }

    /** The runtime's random_device, which nothing calls, would ask for them: for glibc 2.36. */
    @Test
    void itNeedsNothingForPartsOfTheRuntimeThatNobodyCalls() throws IOException, InterruptedException {
        Set<String> needed = matches(" UND +(\\w+)", readElf("--dyn-syms"));
        assertTrue(needed.contains("dlopen"), needed::toString);
        assertTrue(Collections.disjoint(needed, Set.of("arc4random", "getentropy")), needed::toString);
    }

    @Test
    void itTellsNothingOfTheMachineThatBuiltIt() throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("fl::ImageView"), "what is in the file is found");
        for (String place : List.of(
                Path.of(System.getProperty("fairlead.root", "../.."))
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                System.getProperty("java.home"))) {
            assertFalse(content.contains(place), place);
        }
    }

    private String readElf(String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("readelf", option, "-W", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static Set<String> matches(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** This module's tests have the library in a folder, as it will be in the jar. */
    private static Path file() {
        Platform platform = Platform.current();
        String name = "META-INF/native/" + platform.id() + "/" + platform.libraryFile("fairlead-kernels-cpp");
        URL found =
                Objects.requireNonNull(LibraryFileTest.class.getClassLoader().getResource(name), name);
        try {
            return Path.of(new URI(found.toString()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
