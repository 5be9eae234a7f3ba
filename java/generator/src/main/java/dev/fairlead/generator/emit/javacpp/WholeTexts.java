// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has the functions that JavaCPP's Generator wrote take Java's strings whole. JavaCPP does not say how long they are, so that
 * a {@code std::string} ends at the first NUL.
 */
final class WholeTexts {
    /** The header of what they call. */
    static final String HEADER = "fairlead_text.h";

    private static final String BYTES =
            "(?m)^( *)const char\\* ptr(\\d+) = JavaCPP_getStringBytes\\(env, arg\\2\\);\\n";
    private static final Pattern WITH_SIZE = Pattern.compile(BYTES + " *jlong size\\2 = 0;$");
    private static final Pattern WITHOUT_SIZE = Pattern.compile(BYTES + "(?! *jlong size\\2 = )");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^JNIEXPORT (\\S+) JNICALL .*\\{$");

    private WholeTexts() {}

    static String of(String generated) {
        String sized = WITH_SIZE
                .matcher(generated)
                .replaceAll("$1const char* ptr$2 = JavaCPP_getStringBytes(env, arg$2);\n"
                        + "$1jlong size$2 = fairlead_text_bytes(env, arg$2);");
        return WITHOUT_SIZE.matcher(sized).replaceAll(it -> {
            int number = Integer.parseInt(it.group(2)) + 1;
            String result = resultBefore(sized, it.start()).equals("void") ? "" : " 0";
            String check = it.group(1) + "if (fairlead_cut(env, arg" + it.group(2) + ", " + number + ")) {\n"
                    + it.group(1) + "    return" + result + ";\n" + it.group(1) + "}\n";
            return Matcher.quoteReplacement(check + it.group());
        });
    }

    /** What the function returns that a place stands in. */
    private static String resultBefore(String text, int place) {
        int head = text.lastIndexOf("\nJNIEXPORT ", place);
        return FUNCTION.matcher(text.substring(Math.max(0, head), place))
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElse("void");
    }
}
