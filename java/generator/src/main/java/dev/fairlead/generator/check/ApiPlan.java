// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import java.util.List;

/**
 * The api layer with everything decided; an emitter only writes it.
 *
 * @param model what was read, with what the config says added as annotations: the raw layer is made from it too
 * @param packageName the package of the api layer
 * @param classes its classes
 * @param statuses its exceptions
 * @param rawOnly the functions that only the raw layer has
 */
public record ApiPlan(
        HeaderModel model,
        String packageName,
        List<ApiClass> classes,
        List<StatusFamily> statuses,
        List<RawOnly> rawOnly) {
    /** Keeps its own copies. */
    public ApiPlan {
        classes = List.copyOf(classes);
        statuses = List.copyOf(statuses);
        rawOnly = List.copyOf(rawOnly);
    }

    /** {@return how many C functions the api layer calls} */
    public int functionCount() {
        return (int) classes.stream()
                .flatMap(it -> it.methods().stream())
                .map(ApiMethod::function)
                .distinct()
                .count();
    }

    /**
     * A function without an api.
     *
     * @param symbol the function
     * @param reason why, in words
     */
    public record RawOnly(Symbol symbol, String reason) {}
}
