// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names of C++ as Java has them. */
final class JavaNames {
    private static final Pattern UNDERSCORE = Pattern.compile("(?<=[A-Za-z0-9])_+([A-Za-z0-9])");

    private JavaNames() {}

    /** {@return {@code activeTier} of {@code active_tier}; operators as they are} */
    static String method(String cpp) {
        if (!SourceVersion.isIdentifier(cpp)) {
            return cpp;
        }
        String camel =
                UNDERSCORE.matcher(cpp).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
        return SourceVersion.isKeyword(camel) ? camel + "_" : camel;
    }
}
