// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.model.SourceLocation;
import java.util.List;
import org.tomlj.TomlPosition;

/**
 * A toml as it is written, for places in it.
 *
 * @param name its path
 * @param lines what it says
 */
record TomlFile(String name, List<String> lines) {
    TomlFile {
        lines = List.copyOf(lines);
    }

    /** {@return a place as the parser tells it} */
    SourceLocation location(TomlPosition position) {
        return new SourceLocation(name, position.line(), position.column());
    }

    /**
     * The place of an array's element. The parser tells where the one before it ended: there may be blanks, ends of lines
     * and comments between.
     */
    SourceLocation element(TomlPosition position) {
        int column = position.column();
        for (int line = position.line(); line <= lines.size(); line++) {
            String rest = lines.get(line - 1)
                    .substring(Math.min(column - 1, lines.get(line - 1).length()));
            String text = rest.stripLeading();
            if (!text.isEmpty() && !text.startsWith("#")) {
                return new SourceLocation(name, line, column + rest.length() - text.length());
            }
            column = 1;
        }
        return location(position);
    }
}
