// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parameters of one function are called in Java. */
final class ParameterNames {
    private final Map<String, String> javaByC = new LinkedHashMap<>();

    /**
     * Names parameters.
     *
     * @param all the parameters
     * @param reserved names that the generated method uses itself
     */
    ParameterNames(List<Facts> all, Collection<String> reserved) {
        Set<String> taken = new HashSet<>(reserved);
        // Out-parameters become components of records, which may not be called so (JLS 8.10.1).
        taken.addAll(JavaNames.OF_OBJECT);
        for (Facts facts : all) {
            String name = JavaNames.member(facts.cName());
            while (!taken.add(name)) {
                name += "_";
            }
            javaByC.put(facts.cName(), name);
        }
    }

    /** {@return the Java name of the parameter that has this name in C} */
    String of(String cName) {
        String name = javaByC.get(cName);
        if (name == null) {
            throw new IllegalArgumentException("no parameter is called " + cName);
        }
        return name;
    }

    /** {@return the C name of the parameter that has this name in Java; the name itself when none has} */
    String inC(String javaName) {
        return javaByC.entrySet().stream()
                .filter(entry -> entry.getValue().equals(javaName))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(javaName);
    }
}
