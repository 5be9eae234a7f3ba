// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in what CMake or ninja said the part that tells why: the compiler's own words, without the command before them. */
final class FirstError {
    private static final int MOST = 60;
    private static final Pattern NEXT_STEP = Pattern.compile("\\[[0-9]+/[0-9]+] .*|ninja: .*");

    private FirstError() {}

    /** {@return the output of the first step of ninja that failed} */
    static List<String> ofBuild(List<String> said) {
        List<String> found = new ArrayList<>();
        boolean failed = false;
        for (String line : said) {
            if (line.startsWith("FAILED: ")) {
                if (failed) {
                    break;
                }
                failed = true;
            } else if (failed && NEXT_STEP.matcher(line).matches()) {
                break;
            } else if (failed) {
                found.add(line);
            }
        }
        // The first line is the command: it stands in the log.
        List<String> message = found.size() > 1 ? found.subList(1, found.size()) : found;
        return message.isEmpty() ? end(said) : first(message);
    }

    /** {@return what CMake said from its first error on} */
    static List<String> ofConfigure(List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).startsWith("CMake Error")) {
                return first(said.subList(i, said.size()));
            }
        }
        return end(said);
    }

    private static List<String> first(List<String> lines) {
        return List.copyOf(lines.subList(0, Math.min(MOST, lines.size())));
    }

    private static List<String> end(List<String> lines) {
        return List.copyOf(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }
}
