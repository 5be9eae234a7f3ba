// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiClass;
import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.StatusFamily;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.HeaderName;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.Platforms;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.ArrayList;
import java.util.List;

/** Writes the api layer. The same plan always gives the same bytes. */
public final class ApiEmitter {
    /** An emitter. */
    public ApiEmitter() {}

    /**
     * Writes the api layer of a plan.
     *
     * @param plan what to write
     * @param raw what the raw layer of the plan's model calls everything
     * @return its classes and exceptions; they need the raw layer and the runtime
     */
    public List<JavaFile> emit(ApiPlan plan, RawNames raw) {
        List<JavaFile> files = new ArrayList<>();
        ApiParts parts = new ApiParts(plan, raw);
        Platforms platforms = Platforms.of(plan.model());
        for (ApiClass planned : plan.classes()) {
            for (ApiPart part : parts.of(planned)) {
                JavaWriter out = new JavaWriter();
                new ClassWriter(raw, platforms).write(out, part);
                files.add(file(plan, part.name(), out, raw));
            }
        }
        for (StatusFamily family : plan.statuses()) {
            JavaWriter out = new JavaWriter();
            new ExceptionWriter(raw, platforms).write(out, family);
            files.add(file(plan, family.exceptionName(), out, raw));
        }
        return files;
    }

    private static JavaFile file(ApiPlan plan, String className, JavaWriter out, RawNames raw) {
        List<String> headers =
                plan.model().headers().stream().map(HeaderName::of).toList();
        String body = out.text();
        String text = GeneratedMark.line(headers) + "\npackage " + plan.packageName() + ";\n\n"
                + String.join("\n", Imports.of(body, raw)) + "\n\n" + body;
        return new JavaFile(plan.packageName(), className, text);
    }
}
