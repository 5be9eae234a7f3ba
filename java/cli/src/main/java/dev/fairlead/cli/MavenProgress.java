// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows Maven's output: which goal runs now, and how long each took. */
final class MavenProgress implements Consumer<String> {
    private static final Pattern GOAL = Pattern.compile(
            "\\[INFO] --- ([\\w.-]+?)(?:-maven-plugin|)?:[^:]+:([\\w-]+) \\(([\\w-]+)\\) @ ([\\w.-]+) ---");
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Consumer<String> progress;
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();
    private String current = "";
    private long since = System.nanoTime();

    MavenProgress(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public void accept(String line) {
        Matcher goal = GOAL.matcher(ESCAPES.matcher(line).replaceAll(""));
        if (goal.find()) {
            long now = System.nanoTime();
            nanoseconds.merge(current, now - since, Long::sum);
            since = now;
            current = goal.group(3) + " @ " + goal.group(4);
            progress.accept(goal.group(4) + ": " + goal.group(2) + " (" + goal.group(3) + ")");
        }
    }

    /** {@return the seconds that executions took whose id and module match, as {@code id @ module}} */
    double seconds(String pattern) {
        return nanoseconds.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(pattern))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / 1e9;
    }
}
