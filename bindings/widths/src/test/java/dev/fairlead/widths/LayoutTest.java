// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sizes, alignments, offsets and constants: each is what the compiler of the library says. */
class LayoutTest {
    private final Facts facts = Facts.read();

    @Test
    void javaHasTheNumbersOfC() {
        for (String fact : facts.names()) {
            // A constant of an unsigned int is an int with its bits.
            boolean isInt = fact.startsWith("WIDTHS_") && JavaView.call(widths_h.class, fact) instanceof Integer;
            long expected = isInt ? (int) facts.of(fact) : facts.of(fact);
            List<Long> java = JavaView.of(fact);
            assertEquals(Collections.nCopies(java.size(), expected), java, fact);
            assertTrue(!java.isEmpty() || fact.endsWith(" < 0"), fact);
        }
        assertTrue(facts.names().containsAll(List.of("sizeof(long)", "WIDTHS_LONG_MAX")), "facts");
    }

    /** Nothing can be forgotten: what Java has in its layouts C has told of. */
    @Test
    void everyMemberIsAmongTheFacts() {
        Set<String> records = named("_Alignof\\((.*)\\)");
        Set<String> missing = new TreeSet<>();
        for (String record : records) {
            String tag = record.substring(record.indexOf(' ') + 1);
            GroupLayout layout = (GroupLayout) JavaView.call(JavaView.type(tag), "layout");
            for (MemoryLayout member : layout.memberLayouts()) {
                member.name()
                        .map(name -> "offsetof(" + record + ", " + name + ")")
                        .filter(fact -> !facts.names().contains(fact))
                        .ifPresent(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(records.contains("struct widths_mixed"), records::toString);
    }

    @Test
    void lengthsOfArraysAreThoseOfC() {
        assertEquals(facts.of("sizeof(long)"), widths_mixed.bytes$dimensions()[0]);
        assertEquals(facts.of("sizeof(long)"), widths_nested.dates$dimensions()[1]);
        assertEquals(2 * facts.of("sizeof(long)"), widths_either.bytes$dimensions()[0]);
    }

    @Test
    void aTextIsThatOfC() {
        assertEquals(
                widths_h.widths_separator().getString(0),
                widths_h.WIDTHS_SEPARATOR().getString(0));
    }

    /** {@return what stands in the facts of one form} */
    private Set<String> named(String form) {
        return facts.names().stream()
                .filter(it -> it.matches(form))
                .map(it -> it.replaceFirst(form, "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
