// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.CProgram;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.Field;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Shim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZlibTest {
    private static final String HEADER = "/usr/include/zlib.h";
    private static final Pattern LINE_MARKER = Pattern.compile("# \\d+ \"([^\"]*)\".*");
    private static final Pattern FUNCTION = Pattern.compile("(\\w+)\\s*\\((?!\\*)");
    private static final Pattern MACRO = Pattern.compile("#define (\\w++)(.*\\S.*)?");

    @TempDir
    Path folder;

    @BeforeAll
    static void zlibIsThere() {
        Assumptions.assumeTrue(Files.exists(Path.of(HEADER)), HEADER + " is not there (zlib1g-dev, zlib-devel)");
    }

    private static ReadHeader zlib() throws Exception {
        return ReadHeader.of(List.of(HEADER), false);
    }

    @Test
    void noDeclarationOfItsOwnIsLost() throws Exception {
        HeaderModel model = zlib().model();
        Set<String> known = Stream.concat(
                        model.declarations().stream()
                                .map(declaration -> declaration.symbol().name()),
                        model.refusals().stream()
                                .map(refusal -> refusal.symbol().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lost = new TreeSet<>();
        StringBuilder code = new StringBuilder();
        boolean own = false;
        for (String line : CProgram.preprocessed(HEADER).lines().toList()) {
            Matcher marker = LINE_MARKER.matcher(line);
            if (marker.matches()) {
                own = marker.group(1).endsWith("zlib.h") || marker.group(1).endsWith("zconf.h");
            } else if (own && line.startsWith("#define")) {
                Matcher macro = MACRO.matcher(line);
                if (macro.matches() && macro.group(2) != null && !known.contains(macro.group(1))) {
                    lost.add(macro.group(1));
                }
            } else if (own && line.startsWith("#undef ")) {
                lost.remove(line.substring("#undef ".length()).strip());
            } else if (own && !line.startsWith("#")) {
                code.append(line).append(' ');
            }
        }
        int functions = 0;
        for (String statement : code.toString().split(";", -1)) {
            Matcher function = FUNCTION.matcher(statement);
            if (statement.strip().startsWith("extern") && function.find()) {
                functions++;
                if (!known.contains(function.group(1))) {
                    lost.add(function.group(1));
                }
            }
        }
        assertEquals(Set.of(), lost);
        assertTrue(functions > 80, "the test finds functions: " + functions);
    }

    @Test
    void recordsLieWhereTheHostsCompilerPutsThem() throws Exception {
        ReadHeader read = zlib();
        for (String tag : List.of("z_stream_s", "gz_header_s")) {
            List<String> fields =
                    read.struct(tag).fields().stream().map(Field::name).toList();
            String offsets = fields.stream()
                    .map(name -> "printf(\" %zu\", 8 * offsetof(struct " + tag + ", " + name + "));")
                    .collect(Collectors.joining());
            String printed = CProgram.run(
                    folder,
                    "#include <stdio.h>\n#include <stddef.h>\n#include <zlib.h>\nint main(void) { printf(\"%zu %zu\", sizeof(struct "
                            + tag + "), _Alignof(struct " + tag + "));" + offsets + "}");
            List<Long> numbers =
                    Arrays.stream(printed.split(" ")).map(Long::valueOf).toList();
            assertEquals(
                    new RecordLayout(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size())),
                    read.layout(tag));
        }
    }

    @Test
    void commentsBelowFunctionsReachThem() throws Exception {
        ReadHeader read = zlib();
        String crc32 = read.comment(Kind.FUNCTION, "crc32");
        assertTrue(crc32.contains("Update a running CRC-32"), crc32);
        assertTrue(crc32.contains("uLong crc = crc32(0L, Z_NULL, 0);"), crc32);
        assertTrue(read.comment(Kind.FUNCTION, "deflate").contains("compresses as much data as possible"));
        assertTrue(read.comment(Kind.FUNCTION, "compress2").strip().startsWith("Compresses the source buffer"));
        Field available = read.struct("z_stream_s").fields().get(1);
        assertEquals("number of bytes available at next_in", available.comment().text());
    }

    @Test
    void constantsHaveTheirValues() throws Exception {
        ReadHeader read = zlib();
        assertEquals(new ConstantValue.Whole(-3), read.value("Z_DATA_ERROR"));
        assertEquals(new ConstantValue.Whole(0), read.value("Z_NULL"));
        assertTrue(read.value("ZLIB_VERSION") instanceof ConstantValue.Text text
                && text.value().startsWith("1."));
        assertEquals(RefusalReason.MACRO_FUNCTION, read.refusal("deflateInit").reason());
        assertTrue(read.declares(Kind.FUNCTION, "gzprintf"));
        assertEquals(
                Shim.Reason.VA_LIST,
                read.function("gzvprintf").shim().orElseThrow().reason());
    }

    @Test
    void whateverATypeNamesIsDeclared() throws Exception {
        ReferenceCheck.check(zlib().model());
        ReferenceCheck.check(ReadHeader.of(List.of(HEADER), true).model());
        assertEquals(
                Optional.empty(),
                zlib().model().declarations().stream()
                        .filter(it -> it.symbol().name().equals("close"))
                        .findFirst());
    }
}
