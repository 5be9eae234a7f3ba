// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.nar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names of platforms in native archives stand in {@code native/platforms.json}; whoever repeats one agrees. */
class PlatformNamesTest {
    /** A row of the table: its name in native archives, and how a library's file is called. */
    private record Row(String aol, String file) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Properties properties = new Properties();

    @BeforeEach
    void read() throws IOException {
        Matcher row = Pattern.compile(
                        "\"id\":\\s*\"([^\"]+)\".*?\"aol\":\\s*\"([^\"]+)\".*?\"file\":\\s*\"([^\"]+)\"",
                        Pattern.DOTALL)
                .matcher(Files.readString(Unpacked.root().resolve("native/platforms.json")));
        while (row.find()) {
            rows.put(row.group(1), new Row(row.group(2), row.group(3)));
        }
        assertTrue(rows.size() > 1, "no rows in platforms.json");
        try (Reader reader = Files.newBufferedReader(Unpacked.root().resolve("bindings/kernels-nar/aol.properties"))) {
            properties.load(reader);
        }
    }

    @Test
    void theProfilesOfHostsAgree() throws IOException {
        Matcher profile = Pattern.compile(
                        "<fairlead.platform>([^<]+)</fairlead.platform>\\s*<fairlead.nar.aol>([^<]+)</fairlead.nar.aol>")
                .matcher(Files.readString(Unpacked.root().resolve("pom.xml")));
        Map<String, String> profiles = new LinkedHashMap<>();
        while (profile.find()) {
            profiles.put(profile.group(1), profile.group(2));
        }
        assertTrue(profiles.containsValue(Unpacked.aol()), profiles.toString());
        Map<String, String> table = new LinkedHashMap<>();
        rows.forEach((id, row) -> table.put(id, row.aol()));
        profiles.forEach((id, aol) -> assertEquals(table.get(id), aol, id));
        String pom = Files.readString(Unpacked.root().resolve("pom.xml"));
        assertEquals(
                Pattern.compile("<fairlead.platform>").matcher(pom).results().count(), profiles.size());
    }

    @Test
    void everyPlatformHasItsPropertiesAndNoOther() {
        Set<String> keys = new TreeSet<>();
        for (Row row : rows.values()) {
            String key = row.aol().replace('-', '.');
            keys.add(key);
            String linker = key.endsWith(".gpp") ? key.substring(0, key.length() - ".gpp".length()) : key;
            assertEquals("g++", properties.getProperty(linker + ".linker"), linker + ".linker");
            String file = row.file();
            assertEquals(file.substring(0, file.indexOf("%s")), properties.getProperty(key + ".shared.prefix"), key);
            assertEquals(file.substring(file.indexOf('.') + 1), properties.getProperty(key + ".shared.extension"), key);
            for (String needed : List.of("c.compiler", "c.includes", "cpp.compiler", "cpp.includes")) {
                assertTrue(properties.containsKey(key + "." + needed), key + "." + needed);
            }
        }
        Set<String> described = new TreeSet<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".cpp.compiler"))
                .forEach(name -> described.add(name.substring(0, name.length() - ".cpp.compiler".length())));
        assertEquals(keys, described);
    }
}
