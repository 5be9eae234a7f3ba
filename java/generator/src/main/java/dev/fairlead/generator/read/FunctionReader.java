// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.RefusalReason;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.model.TypeUse;
import dev.fairlead.generator.read.Records.Objection;
import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Type;
import dev.fairlead.generator.read.clang.TypeKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads functions and global variables: what has a symbol in the library, or is reached through a shim. */
final class FunctionReader {
    private final Symbols symbols;
    private final Types types;
    private final Records records;
    private final ShimNeeds needs;
    private final AsmLabels labels;
    private final SourceOrder order;
    private final Assembly assembly;

    FunctionReader(
            Symbols symbols, Types types, Records records, SourceOrder order, AsmLabels labels, Assembly assembly) {
        this.symbols = symbols;
        this.types = types;
        this.records = records;
        this.needs = new ShimNeeds(records);
        this.labels = labels;
        this.order = order;
        this.assembly = assembly;
    }

    /** Reads a function from its declarations. */
    void function(List<Cursor> declarations) {
        Cursor best = declarations.stream()
                .max(Comparator.comparingInt(FunctionReader::worth))
                .orElseThrow();
        // Names, comment and annotations are the best declaration's, the place is the first one's.
        SourceOrder.Place place = order.of(best.position());
        boolean list = VaLists.isTakenLast(best, declarations);
        boolean silent = isSilent(best, declarations);
        // Further arguments cannot be handed on, so that no shim calls a variadic function.
        boolean variadic = silent || best.type().isVariadic();
        CType.FunctionType read =
                types.function(best.type(), best.arguments(), variadic || list ? Types.Role.PASSED : Types.Role.CALLED);
        CType.FunctionType type =
                list ? VaLists.spread(read) : silent ? new CType.FunctionType(read.result(), List.of(), true) : read;
        Optional<Shim> shim = list
                ? VaLists.shim(declarations)
                : variadic ? Optional.empty() : needs.ofFunction(declarations, best.type(), type);
        Optional<Objection> objection = (variadic ? ShimNeeds.withoutSymbol(declarations) : Optional.<Objection>empty())
                .or(() -> ShimNeeds.withoutName(type))
                .or(() -> convention(best.type()))
                .or(() -> ShimNeeds.withoutSymbol(declarations).isPresent()
                        ? Optional.empty()
                        : ObjectSizes.objection(declarations))
                .or(() -> contents(best.type(), type))
                .or(() -> ShimNeeds.tooMany(best.type(), type, shim))
                .or(() -> overloaded(declarations, shim));
        if (objection.isPresent()) {
            assembly.refuse(
                    place,
                    symbols.of(best),
                    objection.get().reason(),
                    objection.get().detail());
        } else {
            assembly.declare(place, new Declaration.Function(symbols.of(best), type, shim, labels.of(declarations)));
        }
    }

    /** Reads a macro by its prototype: C expands it, so a shim calls it whatever its types. */
    void macro(MacroSource macro) {
        Cursor function = macro.function();
        CType.FunctionType type =
                macro.adjusted(types.function(function.type(), function.arguments(), Types.Role.CALLED));
        Shim shim = needs.ofFunction(List.of(function), function.type(), type)
                .orElseThrow()
                .because(macro.reason(), macro.detail());
        Symbol symbol = symbols.of(macro);
        SourceOrder.Place place = order.of(macro.macro().position());
        Optional<Objection> objection = ShimNeeds.withoutName(type)
                .or(() -> contents(function.type(), type))
                .or(() -> ShimNeeds.tooMany(function.type(), type, Optional.of(shim)));
        objection.ifPresentOrElse(
                it -> assembly.refuse(place, symbol, it.reason(), it.detail()),
                () -> assembly.declare(
                        place, new Declaration.Function(symbol, type, Optional.of(shim), Optional.empty())));
    }

    /** Without a prototype C calls with whatever it is given: nothing says that there are no parameters, but a body does. */
    private static boolean isSilent(Cursor best, List<Cursor> declarations) {
        return best.type().canonical().kind() == TypeKind.FUNCTION_NO_PROTOTYPE
                && declarations.stream().noneMatch(it -> it.isStatic() || it.isInline() || it.isDefinition());
    }

    private static int worth(Cursor declaration) {
        List<Cursor> parameters = declaration.arguments();
        boolean annotated = !Symbols.annotations(declaration).isEmpty()
                || parameters.stream().anyMatch(it -> !Symbols.annotations(it).isEmpty());
        boolean named = parameters.stream().noneMatch(it -> it.spelling().isEmpty());
        boolean commented = !declaration.rawComment().isEmpty();
        boolean prototype = declaration.type().canonical().kind() == TypeKind.FUNCTION;
        return (prototype ? 8 : 0) + (annotated ? 4 : 0) + (named ? 2 : 0) + (commented ? 1 : 0);
    }

    /** Java finds it by its symbol; a C function cannot say which one it means, and GCC knows one of a name only. */
    private Optional<Objection> overloaded(List<Cursor> declarations, Optional<Shim> shim) {
        return shim.filter(_ -> labels.isOverloadable(declarations))
                .map(it -> new Objection(RefusalReason.OVERLOADED, "it is overloadable, and " + it.detail()));
    }

    private static Optional<Objection> convention(Type type) {
        return type.isCalledAsC()
                ? Optional.empty()
                : Optional.of(new Objection(RefusalReason.CONVENTION, "it is a " + type.spelling()));
    }

    private Optional<Objection> contents(Type type, CType.FunctionType read) {
        List<Type> parameters = type.parameters();
        for (int i = 0; i < read.parameters().size(); i++) {
            TypeUse parameter = read.parameters().get(i).type();
            Optional<Objection> found = byValue(ShimNeeds.named(read, i), parameters.get(i), parameter);
            if (found.isPresent()) {
                return found;
            }
        }
        return byValue("its result", type.result(), read.result());
    }

    /** Why a type cannot be used by value, in the words of where it stands. */
    private Optional<Objection> byValue(String where, Type type, TypeUse use) {
        return Types.refused(use)
                .map(refused -> new Objection(
                        refused.reason(), where + " is " + withArticle(refused.spelling()) + inner(type)));
    }

    private String inner(Type type) {
        Type canonical = type.canonical();
        if (canonical.kind() != TypeKind.RECORD) {
            return "";
        }
        if (type.alignment() != canonical.alignment()) {
            return ": it is aligned to " + type.alignment() + " bytes, its struct to " + canonical.alignment();
        }
        Cursor record = canonical.declaration();
        return records.objection(record)
                .or(() -> records.objectionToPassing(record))
                .map(objection -> ": " + objection.detail())
                .orElse("");
    }

    static String withArticle(String type) {
        return ("aeio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    private static Optional<Objection> withoutType(Type type) {
        return type.canonical().kind() == TypeKind.VOID
                ? Optional.of(new Objection(RefusalReason.INCOMPLETE, "it is a void"))
                : Optional.empty();
    }

    /** Reads a global variable from its declarations. */
    void variable(List<Cursor> declarations) {
        // An array may get its length later.
        Cursor first = declarations.stream()
                .filter(it -> it.type().canonical().kind() != TypeKind.INCOMPLETE_ARRAY)
                .findFirst()
                .orElse(declarations.getFirst());
        SourceOrder.Place place = order.of(first.position());
        TypeUse type = types.read(first.type(), Types.Role.STORED, Optional.of(first));
        Optional<Objection> objection = byValue("it", first.type(), type).or(() -> withoutType(first.type()));
        if (objection.isPresent()) {
            assembly.refuse(
                    place,
                    symbols.of(first),
                    objection.get().reason(),
                    objection.get().detail());
        } else {
            assembly.declare(
                    place,
                    new Declaration.Variable(
                            symbols.of(first), type, ShimNeeds.ofVariable(first), labels.of(declarations)));
        }
    }
}
