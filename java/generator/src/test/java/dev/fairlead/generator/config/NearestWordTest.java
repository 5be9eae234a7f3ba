// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestWordTest {
    private static final List<String> WORDS = List.of("headers", "include", "loader", "name", "package");

    @Test
    void aMissingLetterIsForgiven() {
        assertEquals(Optional.of("headers"), NearestWord.of("header", WORDS));
    }

    @Test
    void caseIsForgiven() {
        assertEquals(Optional.of("package"), NearestWord.of("PACKAGE", WORDS));
    }

    @Test
    void aStrangeWordHasNoNeighbor() {
        assertEquals(Optional.empty(), NearestWord.of("exports", WORDS));
        assertEquals("known here: headers, include, loader, name, package", NearestWord.hint("exports", WORDS));
    }
}
