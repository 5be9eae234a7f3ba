// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.RefusalReason;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that GCC stores in another byte order, which clang knows nothing of. */
class StorageOrderTest {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final String OTHER = LITTLE ? "big-endian" : "little-endian";
    private static final String OWN = LITTLE ? "little-endian" : "big-endian";

    @TempDir
    Path folder;

    private ReadHeader read(String text) throws Exception {
        return ReadHeader.of(folder, text.replace("OTHER", OTHER).replace("OWN", OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct s { int a; } __attribute__((scalar_storage_order(\"OTHER\")));",
                "struct __attribute__((__scalar_storage_order__(\"OTHER\"))) s { int a; };",
                "struct __attribute__((packed, scalar_storage_order(\"OTHER\"))) s { int a : 3; };",
                "#define SWAPPED __attribute__((scalar_storage_order(\"OTHER\")))\nstruct s { int a; } SWAPPED;",
                "typedef struct { int a; } __attribute__((scalar_storage_order(\"OTHER\"))) s;",
                "struct [[gnu::scalar_storage_order(\"OTHER\")]] s { int a; };",
                "#define SWAPPED [[gnu::scalar_storage_order(\"OTHER\")]]\nstruct SWAPPED s { int a; };",
                "#pragma scalar_storage_order OTHER\nstruct s { int a; };",
                "  #  pragma scalar_storage_order OTHER\nstruct s { int a; };\n#pragma scalar_storage_order default",
                "#pragma scalar_storage_order default\n#pragma scalar_storage_order OTHER\nstruct s { int a; };",
                "_Pragma(\"scalar_storage_order default\") _Pragma(\"scalar_storage_order OTHER\")\nstruct s { int a; };",
                "#define SWAPPED \\\n_Pragma(\"scalar_storage_order OTHER\")\nSWAPPED\n"
                        + "_Pragma(\"scalar_storage_order default\")\nstruct s { int a; };",
                "#define SWAPPED _Pragma(\"scalar_storage_order OTHER\")\nSWAPPED\nstruct s { int a; };"
            })
    void aRecordInAnotherOrderIsRefusedAndIsAnAddress(String declaration) throws Exception {
        String tag = declaration.startsWith("typedef") ? "" : "s";
        String name = declaration.startsWith("typedef") ? "s" : "struct s";
        ReadHeader read = read(declaration + "\nvoid take(" + name + " s);\nvoid point(" + name + " *s);\n");
        assertEquals(RefusalReason.BYTE_ORDER, read.refusal(tag).reason());
        assertEquals(
                "GCC stores it by its scalar_storage_order", read.refusal(tag).detail());
        assertFalse(read.struct("s").complete());
        assertEquals(RefusalReason.RECORD_CONTENT, read.refusal("take").reason());
        assertTrue(read.declares(Kind.FUNCTION, "point"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct s { int a; } __attribute__((scalar_storage_order(\"OWN\")));",
                "#pragma scalar_storage_order OTHER\nstruct s { int a; } __attribute__((scalar_storage_order(\"OWN\")));",
                "#pragma scalar_storage_order OTHER\nstruct t { int a; };\n#pragma scalar_storage_order default\nstruct s { int a; };",
                "#pragma scalar_storage_order OWN\nstruct s { int a; };",
                "_Pragma(\"scalar_storage_order OTHER\")\nstruct t { int a; };\n"
                        + "_Pragma(\"scalar_storage_order default\")\nstruct s { int a; };",
                "struct s { int a; };\n#pragma scalar_storage_order OTHER\nstruct t { int a; };",
                "// #pragma scalar_storage_order OTHER\n/*\n#pragma scalar_storage_order OTHER\n*/\nstruct s { int a; };",
                "struct [[gnu::scalar_storage_order(\"OTHER\")]] t { int a; };\nstruct s { int a; };"
            })
    void aRecordInTheMachinesOrderIsBound(String declaration) throws Exception {
        ReadHeader read = read(declaration + "\nvoid take(struct s s);\n");
        assertTrue(read.struct("s").complete());
        assertTrue(read.declares(Kind.FUNCTION, "take"));
    }

    @Test
    void aTypedefInAnotherOrderIsRefusedWhereItIsUsedByValue() throws Exception {
        ReadHeader read = read("""
                struct s { int a; };
                typedef struct s swapped __attribute__((scalar_storage_order("OTHER")));
                struct holder { swapped held[2]; };
                void take(swapped s);
                void point(swapped *s);
                extern swapped one;
                """);
        assertTrue(read.struct("s").complete());
        assertEquals(RefusalReason.BYTE_ORDER, read.refusal("swapped").reason());
        assertEquals("parameter 's' is a swapped", read.refusal("take").detail());
        assertEquals("it is a swapped", read.refusal("one").detail());
        assertEquals(
                "member 'held' is a swapped[2]: GCC stores it by its scalar_storage_order",
                read.refusal("holder").detail());
        assertTrue(read.declares(Kind.FUNCTION, "point"));
    }

    @Test
    void anOrderReachesIntoWhatIsIncluded() throws Exception {
        Files.writeString(folder.resolve("inner.h"), "struct inner { int a; };\n");
        ReadHeader read = read("""
                struct before { int a; };
                #pragma scalar_storage_order OTHER
                #include "inner.h"
                #pragma scalar_storage_order default
                struct after { int a; };
                """);
        assertEquals(
                List.of("inner"),
                read.model().refusals().stream().map(it -> it.symbol().name()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int scalar_storage_order(int of);",
                "void f(int (scalar_storage_order)(int of));",
                "struct holder { int (*scalar_storage_order)(int of); };",
                "static inline int g(int (*scalar_storage_order)(int of)) { return scalar_storage_order(1); }"
            })
    void theWordMayBeAnotherName(String use) throws Exception {
        ReadHeader read = read(use + """

                struct before { int a; };
                struct behind { int a; } __attribute__((scalar_storage_order("OTHER")));
                struct __attribute__((__scalar_storage_order__("OTHER"))) within { int a; };
                struct own { int a; } __attribute__((scalar_storage_order("OWN")));
                """);
        assertTrue(read.struct("before").complete());
        assertTrue(read.struct("own").complete());
        assertEquals(RefusalReason.BYTE_ORDER, read.refusal("behind").reason());
        assertEquals(RefusalReason.BYTE_ORDER, read.refusal("within").reason());
    }
}
