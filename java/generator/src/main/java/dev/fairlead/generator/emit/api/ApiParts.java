// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.api;

import dev.fairlead.generator.check.ApiClass;
import dev.fairlead.generator.check.ApiMethod;
import dev.fairlead.generator.check.ApiPlan;
import dev.fairlead.generator.check.StatusFamily;
import dev.fairlead.generator.emit.ClassWeight;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.emit.ffm.Platforms;
import dev.fairlead.generator.emit.ffm.RawNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Divides the methods of a class where one class file has no room for them. Nearly all classes are one part. */
final class ApiParts {
    private final ClassWriter writer;
    /** Names of files, of which some file systems ignore the case. */
    private final Set<String> taken = new HashSet<>();

    ApiParts(ApiPlan plan, RawNames raw) {
        this.writer = new ClassWriter(raw, Platforms.of(plan.model()));
        plan.classes().forEach(it -> take(it.name()));
        plan.statuses().stream().map(StatusFamily::exceptionName).forEach(this::take);
        raw.topLevelClasses().forEach(this::take);
    }

    /** {@return the classes to write for one, itself first} */
    List<ApiPart> of(ApiClass planned) {
        List<List<ApiMethod>> divided = divided(planned.methods());
        List<String> names = new ArrayList<>(List.of(planned.name()));
        for (int i = 1; i < divided.size(); i++) {
            names.add(free(planned.name() + "_" + i));
        }
        List<ApiPart> parts = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            Optional<String> superName = i + 1 < names.size() ? Optional.of(names.get(i + 1)) : Optional.empty();
            parts.add(new ApiPart(planned, names.get(i), superName, divided.get(i)));
        }
        return parts;
    }

    private List<List<ApiMethod>> divided(List<ApiMethod> methods) {
        List<List<ApiMethod>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        ClassWeight weight = new ClassWeight();
        for (ApiMethod method : methods) {
            JavaWriter out = new JavaWriter();
            writer.writeOne(out, method);
            weight.add(out.text());
            if (!weight.fits(ClassWeight.MOST) && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                weight = new ClassWeight();
                weight.add(out.text());
            }
            parts.getLast().add(method);
        }
        return parts;
    }

    private String free(String wanted) {
        String name = wanted;
        while (!take(name)) {
            name += "_";
        }
        return name;
    }

    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }
}
