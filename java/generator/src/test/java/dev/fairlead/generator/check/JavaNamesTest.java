// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JavaNamesTest {
    @Test
    void snakesBecomeCamels() {
        assertEquals("meanVariance", JavaNames.member("mean_variance"));
        assertEquals("crc32Z", JavaNames.member("crc32_z"));
        assertEquals("inflateInit", JavaNames.member("inflateInit_"));
        assertEquals("errorOffset", JavaNames.member("__error_offset"));
        assertEquals("scanChecksum", JavaNames.member("SCAN_CHECKSUM"));
        assertEquals("max", JavaNames.member("MAX"));
        assertEquals("ScanImage", JavaNames.type("scan_image"));
        assertEquals("ScanImage", JavaNames.type("scan-image"));
    }

    @Test
    void wordsOfTheLanguageGetAnUnderscore() {
        assertEquals("default_", JavaNames.member("default"));
        assertEquals("_2d", JavaNames.member("2d"));
    }

    @Test
    void typesMustNotHideWhatGeneratedCodeUses() {
        assertFalse(JavaNames.isType("MemorySegment"));
        assertFalse(JavaNames.isType("class"));
        assertTrue(JavaNames.isType("Library"));
    }
}
