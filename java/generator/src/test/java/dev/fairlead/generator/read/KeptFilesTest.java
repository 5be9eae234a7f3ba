// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    Path folder;

    private String write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text).toString();
    }

    @Test
    void whatIsIncludedWithQuotesIsKeptHoweverDeep() throws Exception {
        write("deep/third.h", "void third(void);");
        write("second.h", "#include \"deep/third.h\"\nvoid second(void);");
        String header = write("first.h", "#  include \"second.h\" // quoted\n#include <stdlib.h>\nvoid first(void);");
        ReadHeader read = ReadHeader.of(List.of(header), false);
        assertEquals(List.of("third", "second", "first"), read.keys());
    }

    @Test
    void aFileIsTheSameByWhateverName() throws Exception {
        write("common.h", "#pragma once\nvoid common(void);");
        write("sub/first.h", "#include \"../common.h\"\nvoid first(void);");
        String header = write("all.h", "#include \"sub/first.h\"\n#include \"common.h\"\nvoid all(void);");
        assertEquals(
                List.of("common", "first", "all"),
                ReadHeader.of(List.of(header), false).keys());
        assertEquals(
                List.of("common", "first", "all"),
                ReadHeader.of(List.of(folder.resolve("common.h").toString(), header), false)
                        .keys());
    }

    @Test
    void whatIsIncludedWithAngleBracketsIsNot() throws Exception {
        write("other/other.h", "typedef int other_t; void other(void);");
        String header = write("first.h", "#include <other.h>\nvoid first(other_t x);");
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of(header),
                        List.of(folder.resolve("other")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
        assertEquals(List.of("other_t", "first"), new ReadHeader(model).keys());
    }

    @Test
    void aSystemsHeaderMayStandForAnother() throws Exception {
        write("lib/bits/parts.h", "void part(void);");
        write("lib/sys/first.h", "void moved(void);");
        write("lib/next/first.h", "void next(void);");
        write("lib/other.h", "void other(void);");
        write(
                "lib/first.h",
                "#include <bits/parts.h>\n#include <sys/first.h>\n#include_next <first.h>\n#include <other.h>\n");
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(
                        List.of("<first.h>"),
                        List.of(folder.resolve("lib"), folder.resolve("lib/next")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false));
        assertEquals(List.of("part", "moved", "next"), new ReadHeader(model).keys());
    }

    @Test
    void aFileThatAMacroNamesIsKeptInTheLibrarysOwnFolder() throws Exception {
        write("sub/config.h", "void configured(void);");
        String header = write(
                "first.h", "#define OWN <sub/config.h>\n#define SYSTEM <stdlib.h>\n#include OWN\n#include SYSTEM\n");
        HeaderModel model = new HeaderReader()
                .read(new ReadRequest(List.of(header), List.of(folder), List.of(), List.of(), Optional.empty(), false));
        assertEquals(List.of("configured"), new ReadHeader(model).keys());
    }

    @Test
    void headersOnTheIncludePathAreNamedInAngleBrackets() throws Exception {
        ReadHeader read = ReadHeader.of(List.of("<stdlib.h>"), false);
        assertTrue(read.declares(Kind.FUNCTION, "malloc"));
        assertEquals(List.of("<stdlib.h>"), read.model().headers());
    }

    @Test
    void severalHeadersAreOneUnitInTheirOrder() throws Exception {
        String first = write("first.h", "typedef int number;");
        String second = write("second.h", "number f(void);");
        assertEquals(
                List.of("number", "f"),
                ReadHeader.of(List.of(first, second), false).keys());
    }

    @Test
    void everythingKeepsTheSystemsToo() throws Exception {
        String header = write("first.h", "#include <stdlib.h>\nvoid first(void);");
        ReadHeader read = ReadHeader.of(List.of(header), true);
        assertTrue(read.declares(Kind.FUNCTION, "malloc"));
        assertTrue(read.declares(Kind.FUNCTION, "first"));
        assertTrue(read.declares(Kind.CONSTANT, "EXIT_FAILURE"));
    }

    @Test
    void placesAreToldAsTheHeaderWasNamed() throws Exception {
        write("inner.h", "void inner(void);");
        String absolute = write("outer.h", "#include \"inner.h\"\nvoid outer(void);");
        Path here = Path.of("").toAbsolutePath();
        String relative = here.relativize(Path.of(absolute)).toString();
        ReadHeader read = ReadHeader.of(List.of(relative), false);
        assertEquals(relative, read.function("outer").symbol().location().file());
        assertEquals(
                relative.replace("outer.h", "inner.h"),
                read.function("inner").symbol().location().file());
    }
}
