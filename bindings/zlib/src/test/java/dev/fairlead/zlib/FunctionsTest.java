// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.zlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.zlib.raw.alloc_func;
import dev.fairlead.zlib.raw.free_func;
import dev.fairlead.zlib.raw.in_func;
import dev.fairlead.zlib.raw.out_func;
import dev.fairlead.zlib.raw.zlib_h;
import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signature and the address of every function in the raw layer. */
class FunctionsTest {
    /** Prints a function's type: a letter for what it returns, and one for each parameter. */
    private static final String SHOW = """
            template <class T> struct Kind { static const char of = sizeof(T) == 4 ? 'i' : 'l'; };
            template <class T> struct Kind<T *> { static const char of = 'p'; };
            template <> struct Kind<void> { static const char of = 'v'; };
            template <class R, class... A> void show(const char *name, R (*)(A...)) {
                const char kinds[] = {Kind<R>::of, Kind<A>::of..., 0};
                printf("%s %s\\n", name, kinds);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void signaturesAreThoseOfTheCompiler() throws IOException, ReflectiveOperationException {
        Map<String, FunctionDescriptor> descriptors = descriptors();
        assertTrue(descriptors.size() >= 79, descriptors::toString);
        List<String> statements = new ArrayList<>();
        List<String> bound = new ArrayList<>();
        for (var function : descriptors.entrySet()) {
            String name = function.getKey();
            statements.add("show(\"" + name + "\", " + (name.endsWith("_func") ? "(" + name + ")0" : name) + ");");
            bound.add(name + " " + kinds(function.getValue()));
        }
        List<String> inC = new CProgram("c++", "program.cpp", SHOW).lines(folder, statements);
        assertEquals(String.join("\n", inC), String.join("\n", bound));
    }

    @Test
    void addressesAreThoseOfTheSystemsLinker() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup library = SymbolLookup.libraryLookup("libz.so.1", arena);
            for (String name : functions().keySet()) {
                Object address = zlib_h.class.getMethod(name + "$address").invoke(null);
                assertEquals(library.findOrThrow(name), address, name);
            }
        }
    }

    private static Map<String, FunctionDescriptor> functions() throws ReflectiveOperationException {
        Map<String, FunctionDescriptor> functions = new TreeMap<>();
        for (Method method : zlib_h.class.getDeclaredMethods()) {
            if (method.getName().endsWith("$descriptor")) {
                String name = method.getName().replace("$descriptor", "");
                functions.put(name, (FunctionDescriptor) method.invoke(null));
            }
        }
        return functions;
    }

    private static Map<String, FunctionDescriptor> descriptors() throws ReflectiveOperationException {
        Map<String, FunctionDescriptor> descriptors = functions();
        descriptors.put("alloc_func", alloc_func.descriptor());
        descriptors.put("free_func", free_func.descriptor());
        descriptors.put("in_func", in_func.descriptor());
        descriptors.put("out_func", out_func.descriptor());
        return descriptors;
    }

    private static String kinds(FunctionDescriptor descriptor) {
        StringBuilder kinds = new StringBuilder();
        kinds.append(descriptor.returnLayout().map(FunctionsTest::kind).orElse('v'));
        descriptor.argumentLayouts().forEach(it -> kinds.append(kind(it)));
        return kinds.toString();
    }

    private static char kind(MemoryLayout layout) {
        if (layout instanceof AddressLayout) {
            return 'p';
        }
        return layout.byteSize() == Integer.BYTES ? 'i' : layout.byteSize() == Long.BYTES ? 'l' : '?';
    }
}
