// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.shim;

import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.ShimCalls;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.TypeUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The C of a shim library: a function for each declaration that Java cannot reach itself. It depends on the
 * model alone.
 *
 * @param text the whole file, ended by a newline
 * @param digest what the library tells of itself: another one is built for other Java
 */
public record ShimSource(String text, String digest) {
    private static final String EXPORT = """
            #if defined(_WIN32)
            #define FAIRLEAD_SHIM __declspec(dllexport)
            #define FAIRLEAD_WEAK(name)
            #else
            #define FAIRLEAD_SHIM __attribute__((__visibility__("default")))
            #define FAIRLEAD_PRAGMA(text) _Pragma(#text)
            #define FAIRLEAD_WEAK(name) FAIRLEAD_PRAGMA(weak name)
            #endif
            #if defined(_MSC_VER)
            #include <string.h>
            #define FAIRLEAD_COPY memcpy
            #else
            #define FAIRLEAD_COPY __builtin_memcpy
            #endif

            /* A library may lack what its header declares: that is told when it is called. */
            #define FAIRLEAD_MAYBE_MISSING(name) \\
                FAIRLEAD_WEAK(name) FAIRLEAD_SHIM void *const CALLED_PREFIX##name = (void *)name;
            """.replace("CALLED_PREFIX", ShimCalls.CALLED_PREFIX);

    /**
     * Writes the C that a model needs.
     *
     * @param model what was read
     * @return the source; empty when Java reaches everything itself
     */
    public static Optional<ShimSource> of(HeaderModel model) {
        // Macros come before the first #undef, because what they expand to may be macros, too.
        List<Declaration> shimmed = model.declarations().stream()
                .filter(declaration -> declaration.shim().isPresent())
                .sorted(Comparator.comparing(declaration -> !isMacro(declaration)))
                .toList();
        return shimmed.isEmpty() ? Optional.empty() : Optional.of(write(model, shimmed));
    }

    private static boolean isMacro(Declaration declaration) {
        return declaration.shim().filter(it -> it.reason().isMacro()).isPresent();
    }

    private static ShimSource write(HeaderModel model, List<Declaration> shimmed) {
        StringBuilder functions = new StringBuilder();
        sizes(model, shimmed).values().forEach(functions::append);
        ShimFunction writer = new ShimFunction(new CTypes(model.host()), functions);
        for (Declaration declaration : shimmed) {
            switch (declaration) {
                case Declaration.Function function ->
                    writer.write(function, function.shim().orElseThrow());
                case Declaration.Variable variable ->
                    writer.write(variable, variable.shim().orElseThrow());
                case Declaration.Composite _,
                        Declaration.Enumeration _,
                        Declaration.Typedef _,
                        Declaration.Constant _ ->
                    throw new IllegalArgumentException(declaration.symbol().key() + " is nothing to call");
            }
        }
        String head = head(model.headers());
        // Where the headers lie makes no difference to what they say.
        String digest = sha256(head(shortNames(model.headers())) + functions);
        String told = "\n/* By this Java knows that the library was built for it. */\nFAIRLEAD_SHIM const char "
                + ShimCalls.DIGEST + "[] = \"" + digest + "\";\n";
        return new ShimSource(head + told + functions, digest);
    }

    private static String head(List<String> headers) {
        StringBuilder head = new StringBuilder(GeneratedMark.line(shortNames(headers)));
        head.append(
                "\n/* What the foreign linker cannot call itself. CMakeLists.txt beside this file builds it. */\n\n");
        headers.forEach(
                header -> head.append("#include ").append(included(header)).append('\n'));
        return head.append("#include <stdarg.h>\n\n").append(EXPORT).toString();
    }

    private static String included(String header) {
        return header.startsWith("<") ? header : '"' + header.replace('\\', '/') + '"';
    }

    static List<String> shortNames(List<String> headers) {
        return headers.stream()
                .map(it -> it.replaceAll("^<(.*)>$", "$1").replaceAll("^.*[/\\\\]", ""))
                .toList();
    }

    /** Assertions of what crosses by value, by the types' names: the compiler has to agree about them. */
    private static Map<String, String> sizes(HeaderModel model, List<Declaration> shimmed) {
        Map<String, String> sizes = new TreeMap<>();
        for (Declaration declaration : shimmed) {
            if (declaration instanceof Declaration.Function function) {
                CType.FunctionType type = function.type();
                Stream.concat(
                                Stream.of(type.result()),
                                type.parameters().stream().map(Parameter::type))
                        .forEach(use -> put(sizes, use, model));
            }
        }
        return sizes;
    }

    private static void put(Map<String, String> sizes, TypeUse use, HeaderModel model) {
        String type = CTypes.record(use);
        if (use.canonical() instanceof CType.RecordRef ref) {
            Optional.ofNullable(model.host().records().get(ref.key()))
                    .ifPresent(layout -> sizes.put(type, assertion(type, layout.size(), layout.alignment())));
        } else if (use.canonical() instanceof CType.Bytes bytes) {
            sizes.put(type, assertion(type, bytes.size(), bytes.alignment()));
        }
    }

    private static String assertion(String type, long size, long alignment) {
        return "_Static_assert(sizeof(" + type + ") == " + size + " && _Alignof(" + type + ") == " + alignment
                + ",\n        \"" + type + " lies otherwise than Java was generated for\");\n";
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
