// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.config.NamePattern;
import dev.fairlead.generator.config.NearestWord;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.SourceLocation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps only what was asked for by name, and what that needs: jextract's {@code --include-…} options. */
public final class Filter {
    private final Map<Kind, List<NamePattern>> wanted;

    /**
     * A filter.
     *
     * @param wanted for each kind of declaration names in C, or patterns for them; when there is none at all, everything
     *     is kept
     */
    public Filter(Map<Kind, Set<String>> wanted) {
        this.wanted = new EnumMap<>(Kind.class);
        wanted.forEach((kind, names) -> this.wanted.put(
                kind, names.stream().sorted().map(NamePattern::of).toList()));
    }

    /**
     * Filters.
     *
     * @param model what was read
     * @return what is to be bound
     * @throws DiagnosticException with every name that nothing has
     */
    public HeaderModel apply(HeaderModel model) throws DiagnosticException {
        if (wanted.values().stream().allMatch(List::isEmpty)) {
            return model;
        }
        checkNames(model);
        Set<DeclarationKey> needed = new Needs(model)
                .of(model.declarations().stream().filter(this::isWanted).toList());
        List<Declaration> kept = model.declarations().stream()
                .flatMap(declaration -> needed.contains(declaration.symbol().key())
                        ? Stream.of(declaration)
                        : wantedConstants(declaration).stream())
                .toList();
        List<Refusal> refusals = model.refusals().stream()
                .filter(refusal ->
                        isWanted(refusal.symbol().key().kind(), refusal.symbol().name()))
                .toList();
        return model.with(kept, refusals);
    }

    private boolean isWanted(Declaration declaration) {
        return isWanted(declaration.symbol().key().kind(), declaration.symbol().name())
                || (declaration instanceof Declaration.Typedef typedef && namesWantedRecord(typedef));
    }

    /** {@code typedef struct { … } point} is the struct {@code point} to whoever asks for one. */
    private boolean namesWantedRecord(Declaration.Typedef typedef) {
        return Needs.recordOf(typedef.target())
                .filter(key -> !key.text().equals(typedef.symbol().name()))
                .filter(key -> isWanted(key.kind(), typedef.symbol().name()))
                .isPresent();
    }

    private boolean isWanted(Kind kind, String name) {
        return wanted.getOrDefault(kind, List.of()).stream().anyMatch(it -> it.matches(name));
    }

    /** An enum of which only some constants were asked for. */
    private Optional<Declaration> wantedConstants(Declaration declaration) {
        if (!(declaration instanceof Declaration.Enumeration enumeration)) {
            return Optional.empty();
        }
        List<Declaration.Constant> constants = enumeration.constants().stream()
                .filter(it -> isWanted(Kind.CONSTANT, it.symbol().name()))
                .toList();
        return constants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration.Enumeration(enumeration.symbol(), constants));
    }

    private void checkNames(HeaderModel model) throws DiagnosticException {
        DiagnosticCollector problems = new DiagnosticCollector();
        wanted.forEach((kind, names) -> {
            Set<String> known = Stream.concat(
                            model.declarations().stream().flatMap(declaration -> names(declaration, kind)),
                            model.refusals().stream()
                                    .filter(it -> it.symbol().key().kind() == kind)
                                    .map(it -> it.symbol().name()))
                    .collect(Collectors.toSet());
            names.stream()
                    .filter(pattern -> known.stream().noneMatch(pattern::matches))
                    .forEach(pattern -> problems.error(
                            Problem.FL0003, SourceLocation.NONE, 1, word(kind), pattern.text(), hint(pattern, known)));
        });
        problems.throwIfAny(Stage.CHECK);
    }

    private static String hint(NamePattern pattern, Set<String> known) {
        return Optional.of(pattern)
                .filter(NamePattern::isName)
                .flatMap(it -> NearestWord.of(it.text(), known))
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("names are C's own, or patterns for whole names: 'gz*', '/gz(read|write)/'; what system headers"
                        + " declare is bound with --everything");
    }

    private static Stream<String> names(Declaration declaration, Kind kind) {
        if (declaration instanceof Declaration.Enumeration enumeration && kind == Kind.CONSTANT) {
            return enumeration.constants().stream().map(it -> it.symbol().name());
        }
        boolean namesRecord = declaration instanceof Declaration.Typedef typedef
                && Needs.recordOf(typedef.target())
                        .filter(it -> it.kind() == kind)
                        .isPresent();
        return declaration.symbol().key().kind() == kind || namesRecord
                ? Stream.of(declaration.symbol().name())
                : Stream.empty();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
