// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.build.BuildListener;
import dev.fairlead.packager.build.BuildResult;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows how builds get on: on a terminal all that run in one line, elsewhere a line when one ends. */
final class BuildProgress implements BuildListener {
    private final Console console;
    private final int platforms;
    private final Map<String, String> running = new LinkedHashMap<>();
    private int ended;

    BuildProgress(Console console, int platforms) {
        this.console = console;
        this.platforms = platforms;
    }

    @Override
    public synchronized void progress(TargetPlatform platform, String text) {
        running.put(platform.id(), text);
        show();
    }

    @Override
    public synchronized void ended(BuildResult result) {
        running.remove(result.platform().id());
        ended++;
        console.message("  %-20s %s in %.1f s"
                .formatted(
                        result.platform().id(),
                        result.failure().map(failure -> "FAILED").orElse("built"),
                        result.took().toMillis() / 1000.0));
        show();
    }

    private void show() {
        console.progress(ended + "/" + platforms + "  "
                + running.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("   ")));
    }
}
