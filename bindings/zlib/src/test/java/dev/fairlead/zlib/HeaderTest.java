// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.gzFile_s;
import dev.fairlead.zlib.raw.gz_header;
import dev.fairlead.zlib.raw.gz_header_s;
import dev.fairlead.zlib.raw.z_stream;
import dev.fairlead.zlib.raw.z_stream_s;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.IOException;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.PaddingLayout;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the raw layer took from the header, against what the C compiler takes from it. */
class HeaderTest {
    @TempDir
    private Path folder;

    @Test
    void recordsAreLaidOutAsInC() throws IOException {
        Map<String, Long> bound = new TreeMap<>();
        for (GroupLayout layout : List.of(z_stream_s.layout(), gz_header_s.layout(), gzFile_s.layout())) {
            String record = "struct " + layout.name().orElseThrow();
            bound.put("sizeof(" + record + ")", layout.byteSize());
            bound.put("_Alignof(" + record + ")", layout.byteAlignment());
            for (MemoryLayout member : layout.memberLayouts()) {
                if (!(member instanceof PaddingLayout)) {
                    String name = member.name().orElseThrow();
                    long offset = layout.byteOffset(PathElement.groupElement(name));
                    bound.put("offsetof(" + record + ", " + name + ")", offset);
                    bound.put("sizeof(((" + record + " *)0)->" + name + ")", member.byteSize());
                }
            }
        }
        assertTrue(bound.size() > 60, bound::toString);
        assertSameInC(bound);
    }

    @Test
    void accessorsUseTheOffsetsAndSizesOfTheLayout() throws ReflectiveOperationException {
        for (Class<?> record : List.of(z_stream_s.class, gz_header_s.class, gzFile_s.class)) {
            GroupLayout layout = (GroupLayout) record.getMethod("layout").invoke(null);
            for (String name : layout.memberLayouts().stream()
                    .flatMap(it -> it.name().stream())
                    .toList()) {
                PathElement path = PathElement.groupElement(name);
                assertEquals(
                        layout.byteOffset(path),
                        record.getMethod(name + "$offset").invoke(null),
                        name);
                MemoryLayout member =
                        (MemoryLayout) record.getMethod(name + "$layout").invoke(null);
                assertEquals(layout.select(path).withoutName(), member, name);
            }
        }
    }

    @Test
    void typedefsOfRecordsAreTheRecords() {
        assertEquals(z_stream_s.layout(), z_stream.layout());
        assertEquals(gz_header_s.layout(), gz_header.layout());
    }

    @Test
    void constantsHaveTheValuesThatCGivesThem() throws IOException, ReflectiveOperationException {
        Map<String, Long> bound = new TreeMap<>();
        for (Method method : zlib_h.class.getDeclaredMethods()) {
            boolean constant = method.getName().matches("[A-Z][A-Z0-9_]*") && method.getParameterCount() == 0;
            if (constant && method.getReturnType().isPrimitive()) {
                bound.put(method.getName(), ((Number) method.invoke(null)).longValue());
            }
        }
        assertEquals(9L, bound.get("Z_BEST_COMPRESSION"));
        assertEquals(-3L, bound.get("Z_DATA_ERROR"));
        assertTrue(bound.size() >= 38, bound::toString);
        assertSameInC(bound);
    }

    @Test
    void scalarTypesHaveTheSizesThatCGivesThem() throws IOException, IllegalAccessException {
        Map<String, Long> bound = new TreeMap<>();
        for (Field field : zlib_h.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                bound.put("sizeof(" + field.getName() + ")", ((MemoryLayout) field.get(null)).byteSize());
            }
        }
        assertTrue(bound.containsKey("sizeof(uLong)"), bound::toString);
        assertSameInC(bound);
    }

    private void assertSameInC(Map<String, Long> bound) throws IOException {
        List<String> statements = bound.keySet().stream()
                .map(it -> "printf(\"%%lld\\n\", (long long)(%s));".formatted(it))
                .toList();
        Map<String, Long> inC = new TreeMap<>();
        List<String> lines = CProgram.IN_C.lines(folder, statements);
        for (String expression : bound.keySet()) {
            inC.put(expression, Long.valueOf(lines.get(inC.size())));
        }
        assertEquals(inC, bound);
    }
}
