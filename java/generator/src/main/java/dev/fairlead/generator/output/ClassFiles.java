// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a compiler makes of Java that was generated: one for each class, nested ones by all their names. */
final class ClassFiles {
    /** Behind its indentation, which says what it is nested in, a declaration begins with a word of Java, no comment does. */
    private static final Pattern DECLARATION = Pattern.compile("^( *)(?:(?:public|protected|private|static|abstract"
            + "|final|sealed|non-sealed) )*(?:class|@?interface|record|enum) ([\\p{L}_$][\\p{L}\\p{M}\\p{N}_$]*)");

    /**
     * A class around what follows.
     *
     * @param indentation how far its declaration is indented
     * @param name its name with its outer classes
     */
    private record Open(int indentation, String name) {}

    private ClassFiles() {}

    /** {@return the names of the files, without folders} */
    static List<String> of(String source) {
        List<String> files = new ArrayList<>();
        Deque<Open> around = new ArrayDeque<>();
        source.lines().forEach(line -> {
            Matcher declaration = DECLARATION.matcher(line);
            if (declaration.find()) {
                int indentation = declaration.group(1).length();
                while (!around.isEmpty() && around.peek().indentation() >= indentation) {
                    around.pop();
                }
                String outer = around.isEmpty() ? "" : around.peek().name() + "$";
                around.push(new Open(indentation, outer + declaration.group(2)));
                files.add(around.peek().name() + ".class");
            }
        });
        return files;
    }
}
