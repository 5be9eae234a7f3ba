// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.tools.Logger;

/** What JavaCPP says while it works: shown only when it fails. */
final class ToolLog extends Logger {
    private static final int LINES_SHOWN = 10;

    private final List<String> lines = new ArrayList<>();

    @Override
    public void debug(String line) {}

    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {
        lines.add("warning: " + line);
    }

    @Override
    public void error(String line) {
        lines.add("error: " + line);
    }

    /** {@return the last lines, each on a line of its own} */
    String tail() {
        List<String> shown = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return shown.isEmpty() ? "" : "\n  " + String.join("\n  ", shown);
    }
}
