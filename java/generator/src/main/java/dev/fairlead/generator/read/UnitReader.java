// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.ParseOption;
import dev.fairlead.generator.read.clang.TranslationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a translation unit without errors into the model. */
final class UnitReader {
    /** The macros of this header are what headers say to us, not what they declare. */
    private static final String VOCABULARY = "/fairlead/annotations.h";

    private final ReadRequest request;
    private final HeaderInput input;
    private final SourceNames names;
    private final DeclaredMacros declared;
    private final SourceFiles files = new SourceFiles();
    private final Assembly assembly = new Assembly();

    UnitReader(ReadRequest request, HeaderInput input, SourceNames names, DeclaredMacros declared) {
        this.request = request;
        this.input = input;
        this.names = names;
        this.declared = declared;
    }

    /**
     * Reads.
     *
     * @param unit the headers
     * @param parser parses the headers once more, followed by questions
     * @return the model
     */
    HeaderModel read(TranslationUnit unit, Parser parser) throws DiagnosticException {
        List<Cursor> inclusions = new ArrayList<>();
        List<Cursor> macros = new ArrayList<>();
        List<Cursor> declarations = new ArrayList<>();
        List<Cursor> prototypes = new ArrayList<>();
        for (Cursor cursor : unit.cursor().children()) {
            switch (cursor.kind()) {
                case INCLUSION -> inclusions.add(cursor);
                case MACRO -> macros.add(cursor);
                default -> (isOurs(cursor) ? prototypes : declarations).add(cursor);
            }
        }
        SourceOrder order = new SourceOrder(inclusions, files);
        KeptFiles kept = new KeptFiles(inclusions, files, request.everything());
        if (request.target().isPresent()) {
            stopAtForeign(request.target().get(), inclusions);
        }
        Symbols symbols = new Symbols(new Keys(), names, new Comments(files));
        List<String> included =
                inclusions.stream().map(Cursor::includedFile).distinct().toList();
        boolean takenBack = request.clangArguments().containsAll(ClangArguments.TAKEN_BACK);
        Records records = new Records(
                new StorageOrder(new StorageMarks(included, files, order, takenBack)),
                TransparentUnions.of(declarations, files, included, takenBack));
        new DeclarationReader(symbols, kept, order, records, new AsmLabels(unit.triple()), assembly)
                .read(declarations, declared.find(prototypes, macros));
        MacroReader macroReader = new MacroReader(symbols, files, order, assembly);
        macroReader.collect(macros.stream()
                .filter(macro -> !macro.isBuiltin() && kept.contains(macro.position()) && !isVocabulary(macro))
                .toList());
        MacroProbe probe = new MacroProbe(macroReader.bodies());
        MacroBodyCheck bodies = declared.bodies(assembly);
        String questions = probe.text(input.text());
        List<ParseOption> options = bodies.bodies().isEmpty() ? List.of(ParseOption.NO_BODIES) : List.of();
        try (TranslationUnit answers = parser.parse(questions + bodies.text(), options)) {
            probe.read(answers);
            macroReader.declare(probe.values(), declared.names());
            int before = (int) questions.lines().count();
            declared.check(failures(bodies, bodies.failures(answers, before), parser), assembly);
            String platform = request.target().map(Target::platform).orElse("");
            return assembly.model(request.headers(), platform, unit.triple(), probe.scalars());
        }
    }

    private void stopAtForeign(Target target, List<Cursor> inclusions) throws DiagnosticException {
        Optional<String> foreign = HostHeaders.foreign(target, inclusions, new KeptFiles(inclusions, files, false));
        if (foreign.isPresent()) {
            String message = foreign.get() + " is of this machine's system, and not of " + target.platform() + "'s";
            throw new DiagnosticException(
                    DiagnosticException.Stage.PARSE, List.of(ClangHint.error(SourceLocation.NONE, message)));
        }
    }

    /** One that leaves a brace open spoils those behind it: alone, each tells of itself. */
    private Map<MacroSource, MacroBodyCheck.Failure> failures(
            MacroBodyCheck bodies, Map<MacroSource, MacroBodyCheck.Failure> together, Parser parser)
            throws DiagnosticException {
        if (together.isEmpty()) {
            return together;
        }
        Map<MacroSource, MacroBodyCheck.Failure> failures = new HashMap<>();
        for (MacroBodyCheck alone : bodies.each()) {
            try (TranslationUnit unit = parser.parse(input.text() + alone.text(), List.of())) {
                failures.putAll(alone.failures(unit, input.headers().size()));
            }
        }
        return failures.isEmpty() ? together : failures;
    }

    private static boolean isOurs(Cursor cursor) {
        return cursor.position().file().equals(HeaderInput.FILE);
    }

    private static boolean isVocabulary(Cursor macro) {
        return macro.position().file().replace('\\', '/').endsWith(VOCABULARY);
    }
}
