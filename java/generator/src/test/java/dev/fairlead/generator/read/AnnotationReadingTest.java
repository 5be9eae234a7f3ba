// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationReadingTest {
    private static final String HEADER = """
            #ifdef FAIRLEAD_BIND
            #define NOTE(text) __attribute__((annotate("fairlead:" text)))
            #else
            #error "the reader defines FAIRLEAD_BIND"
            #endif
            enum codes { GOOD };
            typedef int status NOTE("status=codes");
            int plain(int x __attribute__((annotate("someone's own"))));
            status sum(const double *x NOTE("in") NOTE("length=n"), unsigned long n, double *r NOTE("out")) NOTE("short=64");
            status blur(unsigned char *p NOTE("image=w, h,stride"), int w, int h, int stride);
            status fill(unsigned char *p NOTE("volume=w,h, 4,row,slice"), int w, int h, int row, int slice);
            """;

    @TempDir
    Path folder;

    @Test
    void ourAnnotationsAreReadWhereTheyStand() throws Exception {
        ReadHeader read = ReadHeader.of(folder, HEADER);
        assertEquals(
                List.of(new Annotation("status", List.of("codes"))),
                read.declaration(Kind.TYPEDEF, "status").symbol().annotations());
        assertEquals(
                List.of(new Annotation("short", List.of("64"))),
                read.function("sum").symbol().annotations());
        List<Parameter> parameters = read.function("sum").type().parameters();
        assertEquals(
                List.of(new Annotation("in", List.of()), new Annotation("length", List.of("n"))),
                parameters.getFirst().annotations());
        assertEquals(List.of(), parameters.get(1).annotations());
        assertEquals(
                List.of(new Annotation("out", List.of())), parameters.get(2).annotations());
        assertEquals(
                List.of(new Annotation("image", List.of("w", "h", "stride"))),
                read.function("blur").type().parameters().getFirst().annotations());
        assertEquals(
                List.of(new Annotation("volume", List.of("w", "h", "4", "row", "slice"))),
                read.function("fill").type().parameters().getFirst().annotations());
    }

    @Test
    void otherAnnotationsAreNotOurs() throws Exception {
        ReadHeader read = ReadHeader.of(folder, HEADER);
        assertEquals(
                List.of(), read.function("plain").type().parameters().getFirst().annotations());
    }
}
