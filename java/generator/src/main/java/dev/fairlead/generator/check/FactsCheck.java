// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Annotation;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Parameter;
import dev.fairlead.generator.model.Shape;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells where annotations contradict each other or the types that they stand on. */
final class FactsCheck {
    private final ConfigMerge config;
    private final Pointers pointers;
    private final Scalars scalars;
    private final DiagnosticCollector problems;

    FactsCheck(ConfigMerge config, Pointers pointers, Scalars scalars, DiagnosticCollector problems) {
        this.config = config;
        this.pointers = pointers;
        this.scalars = scalars;
        this.problems = problems;
    }

    /** {@return whether what is said of a function fits together; every contradiction is told} */
    boolean check(Declaration.Function function, boolean mustBeKnown) {
        boolean fits = checkShort(function);
        for (Facts facts : Facts.of(function)) {
            fits &= Pointers.pointee(facts.type())
                    .map(pointee -> checkPointer(facts, pointee, mustBeKnown))
                    .orElseGet(() -> facts.isSilent() || misplaced(facts, firstName(facts), "it is no pointer"));
        }
        return fits;
    }

    private boolean checkShort(Declaration.Function function) {
        for (Annotation annotation : function.symbol().annotations()) {
            boolean isBad = annotation.name().equals("short")
                    && (annotation.arguments().size() != 1
                            || !annotation.arguments().getFirst().matches("[0-9]{1,10}"));
            if (isBad) {
                String name = function.symbol().name();
                String reason = "it takes a number of bytes, not " + String.join(",", annotation.arguments());
                problems.error(Problem.FL0108, function.symbol().location(), name.length(), "short", name, reason);
                return false;
            }
        }
        return true;
    }

    private boolean checkPointer(Facts facts, TypeUse pointee, boolean mustBeKnown) {
        if (facts.isSilent()) {
            return !mustBeKnown || !isMemory(facts, pointee) || unknownLength(facts);
        }
        if (facts.directions() > 1) {
            return misplaced(facts, firstName(facts), "in, out and inout exclude each other");
        }
        if (facts.shapes().size() > 1) {
            String first = facts.shapes().getFirst().name();
            return misplaced(facts, facts.shapes().get(1).name(), "its '" + first + "' already says how much there is");
        }
        boolean isShaped = facts.shape().isPresent();
        if (facts.has("string") && (!Pointers.isText(facts.type()) || isShaped || facts.has("out"))) {
            return misplaced(facts, "string", "a string is a char pointer that is read up to its NUL");
        }
        if (facts.direction().writes() && facts.directions() == 1 && Pointers.isConst(pointee)) {
            problems.error(Problem.FL0107, place(facts), facts.cName().length(), facts.cName());
            return false;
        }
        return facts.shape().map(shape -> checkExtents(facts, shape)).orElseGet(() -> checkOneElement(facts, pointee));
    }

    /** Callbacks, handles and pointers to pointers are another matter than a forgotten length. */
    private boolean isMemory(Facts facts, TypeUse pointee) {
        return !(pointee.canonical() instanceof CType.Pointer)
                && pointers.element(facts.function(), pointee).isPresent();
    }

    private boolean checkOneElement(Facts facts, TypeUse pointee) {
        boolean isText = !facts.direction().writes() && Pointers.isText(facts.type());
        if (isText || pointers.isRecord(facts.function(), pointee)) {
            return true;
        }
        if (facts.direction() != Direction.OUT) {
            return pointee.canonical() instanceof CType.RecordRef || unknownLength(facts);
        }
        if (facts.has("nullable")) {
            return misplaced(facts, "nullable", "Java always asks for a result");
        }
        boolean isValue = scalars.of(pointee).isPresent() || pointee.canonical() instanceof CType.Pointer;
        return (isValue && !hasForgottenExtent(facts)) || unknownLength(facts);
    }

    /** A number that is named after the pointer and serves no other one: {@code dst, dst_stride}. */
    private boolean hasForgottenExtent(Facts facts) {
        return Facts.of(facts.function()).stream()
                .filter(other -> other.parameter().name().startsWith(facts.cName() + "_"))
                .anyMatch(other -> isInteger(other.type())
                        && Facts.of(facts.function()).stream()
                                .noneMatch(it ->
                                        it.extents().contains(other.parameter().name())));
    }

    private boolean checkExtents(Facts facts, Shape shape) {
        TypeUse pointee = Pointers.pointee(facts.type()).orElseThrow();
        if (pointers.element(facts.function(), pointee).isEmpty()) {
            return misplaced(facts, shape.annotation(), "the size of its elements is not known");
        }
        int wanted = shape.extents().size();
        if (facts.extents().size() != wanted) {
            String what = wanted == 1 ? " name or number" : " names or numbers";
            return misplaced(facts, shape.annotation(), "it takes " + wanted + what);
        }
        boolean fits = true;
        for (String extent : facts.extents()) {
            fits &= extent.matches("[0-9]{1,18}") || checkExtent(facts, extent);
        }
        return fits;
    }

    private boolean checkExtent(Facts facts, String extent) {
        List<Parameter> parameters = facts.function().type().parameters();
        Optional<Parameter> named =
                parameters.stream().filter(it -> it.name().equals(extent)).findFirst();
        if (named.isEmpty()) {
            String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
            String function = facts.function().symbol().name();
            problems.error(
                    Problem.FL0105, place(facts), facts.cName().length(), facts.cName(), extent, function, names);
            return false;
        }
        if (!isInteger(named.get().type())) {
            String written = named.get().type().written();
            problems.error(Problem.FL0106, named.get().location(), extent.length(), extent, written);
            return false;
        }
        return true;
    }

    private boolean isInteger(TypeUse use) {
        return scalars.of(use).filter(it -> it.java().isInteger()).isPresent();
    }

    private boolean unknownLength(Facts facts) {
        String function = facts.function().symbol().name();
        problems.error(Problem.FL0104, place(facts), facts.cName().length(), facts.cName(), function);
        return false;
    }

    private boolean misplaced(Facts facts, String annotation, String reason) {
        problems.error(Problem.FL0108, place(facts), facts.cName().length(), annotation, facts.cName(), reason);
        return false;
    }

    private SourceLocation place(Facts facts) {
        return config.placeOf(facts.function(), facts.index());
    }

    private static String firstName(Facts facts) {
        return facts.parameter().annotations().getFirst().name();
    }
}
