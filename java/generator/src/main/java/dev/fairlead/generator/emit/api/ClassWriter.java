// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.Platforms;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a class of static methods and the records that they return. */
final class ClassWriter {
    private final RawNames raw;
    private final Platforms platforms;

    ClassWriter(RawNames raw, Platforms platforms) {
        this.raw = raw;
        this.platforms = platforms;
    }

    void write(JavaWriter out, ApiPart part) {
        out.javadoc(documentation(part));
        String heritage = part.superName().map(it -> " extends " + it).orElse("");
        out.open("public " + (part.isFirst() ? "final " : "") + "class " + part.name() + heritage);
        Choices choices = Choices.of(part.methods());
        choices.write(out, platforms, raw.headerClass() + ".");
        out.line((part.isFirst() ? "private " : "") + part.name() + "() {}");
        part.methods().forEach(method -> new MethodWriter(raw, choices, method).write(out));
        part.methods().forEach(method -> writeResult(out, method));
        out.close();
    }

    private static List<String> documentation(ApiPart part) {
        if (!part.isFirst()) {
            return List.of("What {@link " + part.of().name() + "} inherits, as one class has no room for it all.");
        }
        String headers = part.of().headers().stream()
                .map(header -> "{@code " + header + "}")
                .collect(Collectors.joining(", "));
        return List.of(
                "The functions of " + headers + ", checked before they are called.",
                "A segment is used during the call alone. Threads may call at the same time where the header allows it.");
    }

    /** Writes all that there is of one method: what it chooses, itself, its overload, what it returns. */
    void writeOne(JavaWriter out, ApiMethod method) {
        Choices choices = Choices.of(List.of(method));
        choices.write(out, platforms, raw.headerClass() + ".");
        new MethodWriter(raw, choices, method).write(out);
        writeResult(out, method);
    }

    private static void writeResult(JavaWriter out, ApiMethod method) {
        method.resultRecord().ifPresent(name -> writeRecord(out, name, method));
    }

    private static void writeRecord(JavaWriter out, String name, ApiMethod method) {
        String components = method.results().stream()
                .map(result -> result.value().javaName() + " " + result.name())
                .collect(Collectors.joining(", "));
        out.blank();
        new MethodJavadoc(method).writeRecord(out);
        out.line("public record " + name + "(" + components + ") {}");
    }
}
