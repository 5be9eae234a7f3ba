// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiClass;
import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a class of static methods and the records that they return. */
final class ClassWriter {
    private final RawNames raw;

    ClassWriter(RawNames raw) {
        this.raw = raw;
    }

    void write(JavaWriter out, ApiClass planned) {
        String headers = planned.headers().stream()
                .map(header -> "{@code " + header + "}")
                .collect(Collectors.joining(", "));
        out.javadoc(
                List.of(
                        "The functions of " + headers + ", checked before they are called.",
                        "A segment is used during the call alone. Threads may call at the same time where the header allows it."));
        out.open("public final class " + planned.name());
        out.line("private " + planned.name() + "() {}");
        for (ApiMethod method : planned.methods()) {
            new MethodWriter(raw, method).write(out);
        }
        for (ApiMethod method : planned.methods()) {
            method.resultRecord().ifPresent(name -> writeRecord(out, name, method));
        }
        out.close();
    }

    private void writeRecord(JavaWriter out, String name, ApiMethod method) {
        String components = method.results().stream()
                .map(result -> result.value().javaName() + " " + result.name())
                .collect(Collectors.joining(", "));
        out.blank();
        new MethodJavadoc(method).writeRecord(out);
        out.line("public record " + name + "(" + components + ") {}");
    }
}
