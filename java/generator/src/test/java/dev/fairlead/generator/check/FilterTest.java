// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.generator.check.ModelBuilder.P;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final HeaderModel MODEL = new ModelBuilder()
            .enumeration("code", "OK", "BAD")
            .typedef("status", "int32_t", "status=code")
            .struct("point", "double", "double")
            .typedef("place", "struct point")
            .constant("LIMIT", 9)
            .function("status", "go", new P("place *", "to"))
            .function("int", "stay")
            .build();

    @Test
    void withoutNamesEverythingStays() throws DiagnosticException {
        assertSame(MODEL, new Filter(Map.of(Kind.FUNCTION, Set.of())).apply(MODEL));
    }

    @Test
    void aFunctionBringsTheTypesThatItNeeds() throws DiagnosticException {
        assertEquals(
                List.of("code", "status", "point", "place", "go"),
                names(new Filter(Map.of(Kind.FUNCTION, Set.of("go"))).apply(MODEL)));
        assertEquals(List.of("stay"), names(new Filter(Map.of(Kind.FUNCTION, Set.of("stay"))).apply(MODEL)));
    }

    @Test
    void oneConstantOfAnEnumComesAlone() throws DiagnosticException {
        HeaderModel filtered = new Filter(Map.of(Kind.CONSTANT, Set.of("BAD", "LIMIT"))).apply(MODEL);
        assertEquals(List.of("code", "LIMIT"), names(filtered));
        Declaration.Enumeration code =
                (Declaration.Enumeration) filtered.declarations().getFirst();
        assertEquals(
                List.of("BAD"),
                code.constants().stream().map(it -> it.symbol().name()).toList());
    }

    @Test
    void namesThatNothingHasAreTold() {
        DiagnosticException thrown = assertThrows(
                DiagnosticException.class,
                () -> new Filter(Map.of(Kind.FUNCTION, Set.of("sty", "point"), Kind.STRUCT, Set.of("point")))
                        .apply(MODEL));
        assertEquals(
                List.of("no function is called 'point' in the headers", "no function is called 'sty' in the headers"),
                thrown.diagnostics().stream().map(it -> it.message()).toList());
        assertEquals("did you mean 'stay'?", thrown.diagnostics().getLast().hint());
    }

    private static List<String> names(HeaderModel model) {
        return model.declarations().stream().map(it -> it.symbol().name()).toList();
    }
}
