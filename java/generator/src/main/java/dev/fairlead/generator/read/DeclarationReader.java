// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.read.clang.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all declarations of the kept files, and then whatever types from elsewhere they turned out to need. */
final class DeclarationReader {
    private final Keys keys;
    private final KeptFiles kept;
    private final Needs needs = new Needs();
    private final Assembly assembly;
    private final FunctionReader functions;
    private final TypeDeclarationReader types;

    DeclarationReader(
            Symbols symbols, KeptFiles kept, SourceOrder order, Records records, AsmLabels labels, Assembly assembly) {
        this.keys = symbols.keys();
        this.kept = kept;
        this.assembly = assembly;
        Types typeReader = new Types(symbols, records, needs);
        this.functions = new FunctionReader(symbols, typeReader, records, order, labels, assembly);
        this.types = new TypeDeclarationReader(symbols, typeReader, records, order, assembly);
    }

    /**
     * Reads.
     *
     * @param topLevel everything at file level, kept or not
     * @param macros the macros that are read as functions
     */
    void read(List<Cursor> topLevel, List<MacroSource> macros) {
        topLevel.stream().filter(cursor -> cursor.kind().isTag()).forEach(keys::reserve);
        Map<DeclarationKey, List<Cursor>> found = new LinkedHashMap<>();
        topLevel.stream().filter(cursor -> kept.contains(cursor.position())).forEach(cursor -> collect(cursor, found));
        found.values().forEach(this::readKept);
        macros.forEach(functions::macro);
        readNeeded();
    }

    private void collect(Cursor cursor, Map<DeclarationKey, List<Cursor>> found) {
        switch (cursor.kind()) {
            case FUNCTION, VARIABLE, TYPEDEF, ENUM -> add(cursor, found);
            case STRUCT, UNION -> {
                add(cursor, found);
                cursor.children().stream()
                        .filter(child -> child.kind().isTag())
                        .forEach(child -> collect(child, found));
            }
            default -> {
                // Static assertions, stray semicolons: they declare nothing.
            }
        }
    }

    private void add(Cursor cursor, Map<DeclarationKey, List<Cursor>> found) {
        found.computeIfAbsent(keys.of(cursor), _ -> new ArrayList<>()).add(cursor);
    }

    private void readKept(List<Cursor> declarations) {
        Cursor first = declarations.getFirst();
        switch (first.kind()) {
            case FUNCTION -> functions.function(declarations);
            case VARIABLE -> functions.variable(declarations);
            case TYPEDEF -> types.typedef(first, true);
            case ENUM -> types.enumeration(first);
            default -> keptRecord(first);
        }
    }

    private void keptRecord(Cursor record) {
        Optional<Cursor> definition = record.definition();
        if (definition.isEmpty() || kept.contains(definition.get().position())) {
            types.record(record);
        } else {
            // Only announced here; its members matter where someone holds it by value.
            needs.named(keys.of(record), record);
        }
    }

    private void readNeeded() {
        for (Optional<Map.Entry<DeclarationKey, Cursor>> next = needs.nextWhole();
                next.isPresent();
                next = needs.nextWhole()) {
            if (!assembly.isDeclared(next.get().getKey())) {
                readNeeded(next.get().getValue());
            }
        }
        needs.named().forEach((key, record) -> {
            if (!assembly.isDeclared(key)) {
                types.opaqueRecord(record);
            }
        });
    }

    private void readNeeded(Cursor declaration) {
        switch (declaration.kind()) {
            case TYPEDEF -> types.typedef(declaration, false);
            case ENUM -> types.enumeration(declaration);
            default -> types.wholeRecord(declaration);
        }
    }
}
