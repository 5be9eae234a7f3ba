// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of an InfoMap.
 *
 * @param cppNames the C++ names that it is for; several spellings of one type
 * @param calls what is said of them: {@code .define()}
 */
record InfoLine(List<String> cppNames, String calls) {
    InfoLine {
        cppNames = List.copyOf(cppNames);
    }

    static InfoLine of(String cppName, String calls) {
        return new InfoLine(List.of(cppName), calls);
    }

    /** {@return the statement} */
    String statement() {
        String names = cppNames.stream().map(InfoLine::quoted).collect(Collectors.joining(", "));
        return "infoMap.put(new Info(" + names + ")" + calls + ");";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
