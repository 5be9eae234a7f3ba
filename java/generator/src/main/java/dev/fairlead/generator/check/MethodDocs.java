// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.check.MethodDoc.Entry;
import dev.fairlead.generator.model.CommentText;
import dev.fairlead.generator.model.Declaration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the Javadoc of a method says: the header's words, and what the api layer adds to them. */
final class MethodDocs {
    private final Declaration.Function function;
    private final ParameterNames names;
    private final CommentText comment;
    private final Scalars scalars;
    private final PlatformFailures platforms;

    /**
     * The documentation of a function's methods.
     *
     * @param function the function
     * @param names the parameters' names in Java
     * @param scalars what C's types are in Java
     * @param targets the platforms that Java is written for
     */
    MethodDocs(Declaration.Function function, ParameterNames names, Scalars scalars, Targets targets) {
        this.function = function;
        this.names = names;
        this.comment = CommentText.of(function.symbol().comment());
        this.scalars = scalars;
        this.platforms = new PlatformFailures(targets, function, names);
    }

    MethodDoc of(List<Role> roles, Returned returned, OptionalLong shortBytes) {
        List<Entry> parameters = roles.stream()
                .filter(role -> !(role instanceof Role.Length || role instanceof Role.Out))
                .map(role -> new Entry(role.name(), parameter(role, roles)))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
        List<Entry> results = ApiMethod.results(returned, roles).stream()
                .map(result -> new Entry(result.name(), result(result)))
                .toList();
        return new MethodDoc(
                text(roles, shortBytes),
                parameters,
                results,
                complete(Failures.ofSegments(roles, returned, shortBytes.isPresent(), platforms.tooWide(roles))),
                complete(Failures.ofArrays(roles, returned, platforms.tooWide(roles))));
    }

    private List<Entry> complete(List<Entry> failures) {
        return Stream.concat(failures.stream(), platforms.absent().stream()).toList();
    }

    private String text(List<Role> roles, OptionalLong shortBytes) {
        StringBuilder text = new StringBuilder(
                comment.text().isEmpty() ? "Calls " + function.symbol().name() + "." : comment.text());
        for (Role role : roles) {
            if (role instanceof Role.Length length) {
                text.append("\n\n").append(length.name()).append(" is the number of elements of ");
                text.append(joined(length.exact())).append('.');
            }
        }
        boolean hasMemory = roles.stream().anyMatch(Role.Memory.class::isInstance);
        if (hasMemory && shortBytes.isPresent()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%nNative segments are never copied. Heap segments and arrays are lent to the call while all"
                            + " buffers together have at most %d bytes (the garbage collector waits meanwhile), and"
                            + " copied above that.",
                    shortBytes.getAsLong()));
        }
        return text.toString();
    }

    private String parameter(Role role, List<Role> roles) {
        String said = comment.parameter(names.inC(role.name()));
        String words = said.isEmpty() ? defaultWords(role) : said;
        return switch (role) {
            case Role.Plain plain
            when isUnsigned(plain.name()) && !isSide(plain, roles) -> words + unsignedNote(words, plain.type());
            case Role.Text text when text.nullable() -> words + mayBeNull(said);
            case Role.Memory memory when memory.nullable() -> words + mayBeNull(said);
            default -> words;
        };
    }

    private static String mayBeNull(String said) {
        return said.contains("null") ? "" : "; may be null";
    }

    private static String defaultWords(Role role) {
        return switch (role) {
            case Role.Memory memory when memory.direction() == Direction.OUT -> "receives the result";
            case Role.Memory memory when memory.direction() == Direction.INOUT -> "read and written";
            case Role.Memory _ -> "the input";
            case Role.Text _ -> "a string without NUL characters";
            case Role.Plain _, Role.Length _, Role.Out _ -> "";
        };
    }

    private String result(ApiMethod.Result result) {
        String said =
                result.name().equals("returned") ? comment.returns() : comment.parameter(names.inC(result.name()));
        String words = said.startsWith("receives ") ? said.substring("receives ".length()) : said;
        String text = words.isEmpty() ? "the result" : words;
        boolean maybeNull = result.value() instanceof Value.Text && !text.contains("null");
        String shown = maybeNull ? text + "; null where C gives a null pointer" : text;
        return isUnsigned(result.name())
                ? switch (result.value()) {
                    case Value.Primitive(JavaScalar type) -> shown + unsignedNote(shown, type);
                    case Value.Varying varying -> shown + unsignedNote(shown, varying.type());
                    case Value.Text _, Value.Array _ -> shown;
                }
                : shown;
    }

    private boolean isUnsigned(String javaName) {
        if (javaName.equals("returned")) {
            return scalars.of(function.type().result())
                    .filter(Scalars.ScalarUse::unsigned)
                    .isPresent();
        }
        return Facts.of(function).stream()
                .filter(facts -> javaName.equals(names.of(facts.cName())))
                .map(facts -> Pointers.pointee(facts.type()).orElse(facts.type()))
                .anyMatch(use ->
                        scalars.of(use).filter(Scalars.ScalarUse::unsigned).isPresent());
    }

    /** Sides are checked as numbers; what they are without a sign never comes to pass. */
    private static boolean isSide(Role.Plain plain, List<Role> roles) {
        return roles.stream()
                .filter(Role.Grid.class::isInstance)
                .flatMap(grid -> ((Role.Grid) grid).sides().stream())
                .anyMatch(side -> side instanceof Extent.OfParameter(String name, boolean unsignedInt)
                        && name.equals(plain.name())
                        && !unsignedInt);
    }

    private static String unsignedNote(String words, JavaScalar type) {
        String note = switch (type) {
            case INT -> "unsigned, see Integer.toUnsignedString";
            case LONG -> "unsigned, see Long.toUnsignedString";
            default -> "unsigned";
        };
        return words.isEmpty() ? note : "; " + note;
    }

    private static String joined(List<Role.Buffer> buffers) {
        return buffers.stream().map(Role.Buffer::name).collect(Collectors.joining(" and of "));
    }
}
