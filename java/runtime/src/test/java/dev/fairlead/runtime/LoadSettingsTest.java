// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadSettingsTest {
    private static final Platform LINUX = Platform.of("Linux", "amd64", Path.of("/nowhere"));

    @Test
    void foldersComeFromThePropertyOrElseTheVariable() {
        String path = "/a" + File.pathSeparator + File.pathSeparator + "/b";
        assertEquals(List.of(), of(Map.of(), Map.of()).folders());
        assertEquals(
                List.of(Path.of("/a"), Path.of("/b")),
                of(Map.of("dev.fairlead.library.path", path), Map.of("FAIRLEAD_LIBRARY_PATH", "/c"))
                        .folders());
        assertEquals(
                List.of(Path.of("/c")),
                of(Map.of("dev.fairlead.library.path", " "), Map.of("FAIRLEAD_LIBRARY_PATH", "/c"))
                        .folders());
    }

    @Test
    void memoryIsTheDefaultAndFilesAreAskedFor() {
        assertEquals(true, of(Map.of(), Map.of()).inMemory());
        assertEquals(
                true,
                of(Map.of("dev.fairlead.library.extract", "memory"), Map.of()).inMemory());
        assertEquals(
                false,
                of(Map.of("dev.fairlead.library.extract", "file"), Map.of()).inMemory());
        var thrown =
                assertThrows(NativeException.class, () -> of(Map.of("dev.fairlead.library.extract", "disk"), Map.of()));
        assertEquals("dev.fairlead.library.extract=disk is neither 'memory' nor 'file'", thrown.getMessage());
    }

    @Test
    void aNamedCacheIsTheOnlyOne() {
        assertEquals(
                List.of(Path.of("/p/natives")),
                of(Map.of("dev.fairlead.library.cache", "/p", "user.home", "/h"), Map.of("FAIRLEAD_CACHE", "/v"))
                        .caches());
        assertEquals(
                List.of(Path.of("/v/natives")),
                of(Map.of("user.home", "/h"), Map.of("FAIRLEAD_CACHE", "/v")).caches());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_CACHE_HOME, relative, /h/.cache/fairlead/natives",
        "Linux, XDG_CACHE_HOME, /x, /x/fairlead/natives",
        "Linux, OTHER, /x, /h/.cache/fairlead/natives",
        "Mac OS X, XDG_CACHE_HOME, /x, /h/Library/Caches/fairlead/natives",
        "Windows 11, LOCALAPPDATA, /l, /l/fairlead/natives",
        "Windows 11, OTHER, /l, /h/AppData/Local/fairlead/natives",
    })
    void theUsersCacheIsTriedBeforeTheTemporaryFolder(String osName, String variable, String value, String cache) {
        Properties properties = new Properties();
        properties.putAll(Map.of("user.home", "/h", "user.name", "ada", "java.io.tmpdir", "/t"));
        LoadSettings settings = LoadSettings.of(
                properties::getProperty, Map.of(variable, value), Platform.of(osName, "amd64", Path.of("/nowhere")));
        assertEquals(List.of(Path.of(cache), Path.of("/t/fairlead-ada/natives")), settings.caches());
    }

    private static LoadSettings of(Map<String, String> properties, Map<String, String> environment) {
        Properties all = new Properties();
        all.putAll(properties);
        return LoadSettings.of(all::getProperty, environment, LINUX);
    }
}
