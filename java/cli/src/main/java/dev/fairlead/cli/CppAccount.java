// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.JavaCppResult;
import dev.fairlead.generator.JavaCppResult.LeftOut;
import dev.fairlead.generator.diagnostic.Problem;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** What a generation through JavaCPP says of what it bound and left out. */
record CppAccount(JavaCppResult result) {
    /** Writes it. */
    void print(PrintStream out) {
        String headers = result.headers().stream().map(Account::headerName).collect(Collectors.joining(", "));
        List<LeftOut> leftOut = result.leftOut();
        out.println(headers + ": " + result.functions() + " functions, " + result.classes() + " classes, "
                + result.enums() + " enums bound through JavaCPP; "
                + (leftOut.isEmpty() ? "nothing left out" : leftOut.size() + " left out:"));
        byDeclaration()
                .forEach((what, classes) -> out.println("  " + what.signature() + "  "
                        + what.location().file() + ":" + what.location().line() + "  " + Problem.FL0121.name() + " "
                        + what.reason() + " (" + String.join(", ", classes) + ")"));
    }

    /** A method of a template is told once, with the classes that lack it. */
    private Map<LeftOut, SequencedSet<String>> byDeclaration() {
        Map<LeftOut, SequencedSet<String>> classes = new LinkedHashMap<>();
        for (LeftOut each : result.leftOut()) {
            LeftOut key = new LeftOut(each.signature(), "", each.location(), each.reason());
            classes.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(each.javaClass());
        }
        return classes;
    }
}
