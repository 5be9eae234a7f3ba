// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Has the functions that JavaCPP's Generator wrote tell of objects that are not there as we do: JavaCPP has a
 * NullPointerException for what was closed, hands C++ a null pointer for it where that takes a pointer, and a zero where a
 * callback returns null for an enum.
 */
final class AbsentObjects {
    /** The header of what they call. */
    static final String HEADER = "fairlead_absent.h";

    private static final Pattern FUNCTION = Pattern.compile("^JNIEXPORT (\\S+) JNICALL .*\\{$");
    private static final Pattern CALLED =
            Pattern.compile("env->ThrowNew\\(JavaCPP_getClass\\(env, \\d+\\), \"This pointer address is NULL\\.\"\\);");
    private static final Pattern ARGUMENT = Pattern.compile("env->ThrowNew\\(JavaCPP_getClass\\(env, \\d+\\),"
            + " \"Pointer address of argument (\\d+) is NULL\\.\"\\);");
    private static final Pattern POINTER = Pattern.compile(
            "^ {4}.* ptr(\\d+) = arg\\1 == NULL \\? NULL : .*GetLongField\\(arg\\1, JavaCPP_addressFID\\)+;$");

    private static final Pattern RETURNED =
            Pattern.compile("JavaCPP_log\\(\"Enum for return is NULL in callback for [^\"]*\"\\);");

    private String result = "void";

    private AbsentObjects() {}

    static String told(String generated) {
        AbsentObjects objects = new AbsentObjects();
        return generated.lines().map(objects::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(String line) {
        Matcher function = FUNCTION.matcher(line);
        if (function.matches()) {
            result = function.group(1);
        }
        Matcher pointer = POINTER.matcher(line);
        if (pointer.matches()) {
            return line + "\n    if (fairlead_closed(env, arg" + pointer.group(1) + ", ptr" + pointer.group(1) + ", "
                    + number(pointer.toMatchResult()) + ")) {\n        return"
                    + (result.equals("void") ? "" : " 0") + ";\n    }";
        }
        String returned = RETURNED.matcher(line).replaceAll("exc = exc != NULL ? exc : fairlead_null_returned(env);");
        String called = CALLED.matcher(returned).replaceAll("fairlead_absent(env, obj, 0);");
        return ARGUMENT.matcher(called)
                .replaceAll(it -> "fairlead_absent(env, arg" + it.group(1) + ", " + number(it) + ");");
    }

    /** People count from one. */
    private static int number(MatchResult argument) {
        return Integer.parseInt(argument.group(1)) + 1;
    }
}
