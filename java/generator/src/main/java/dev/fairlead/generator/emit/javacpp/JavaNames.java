// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.model.cpp.CppFunction;
import dev.fairlead.generator.model.cpp.CppFunction.Kind;
import dev.fairlead.javacpp.CppObject;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names of C++ as Java has them. */
final class JavaNames {
    private static final Pattern UNDERSCORE = Pattern.compile("(?<=[A-Za-z0-9])_+([A-Za-z0-9])");

    /** What JavaCPP calls operators. It knows by itself but for those of friends. */
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("operator->", "access"),
            Map.entry("operator()", "apply"),
            Map.entry("operator[]", "get"),
            Map.entry("operator=", "put"),
            Map.entry("operator+", "add"),
            Map.entry("operator-", "subtract"),
            Map.entry("operator*", "multiply"),
            Map.entry("operator/", "divide"),
            Map.entry("operator%", "mod"),
            Map.entry("operator++", "increment"),
            Map.entry("operator--", "decrement"),
            Map.entry("operator==", "equals"),
            Map.entry("operator!=", "notEquals"),
            Map.entry("operator<", "lessThan"),
            Map.entry("operator>", "greaterThan"),
            Map.entry("operator<=", "lessThanEquals"),
            Map.entry("operator>=", "greaterThanEquals"),
            Map.entry("operator!", "not"),
            Map.entry("operator&&", "and"),
            Map.entry("operator||", "or"),
            Map.entry("operator&", "and"),
            Map.entry("operator|", "or"),
            Map.entry("operator^", "xor"),
            Map.entry("operator~", "not"),
            Map.entry("operator<<", "shiftLeft"),
            Map.entry("operator>>", "shiftRight"),
            Map.entry("operator+=", "addPut"),
            Map.entry("operator-=", "subtractPut"),
            Map.entry("operator*=", "multiplyPut"),
            Map.entry("operator/=", "dividePut"),
            Map.entry("operator%=", "modPut"),
            Map.entry("operator&=", "andPut"),
            Map.entry("operator|=", "orPut"),
            Map.entry("operator^=", "xorPut"),
            Map.entry("operator<<=", "shiftLeftPut"),
            Map.entry("operator>>=", "shiftRightPut"));

    /** JavaCPP's own native methods, which make objects. */
    private static final Set<String> OF_JAVACPP = Set.of("allocate", "allocateArray");

    private static final Set<Inherited> INHERITED = inherited(CppObject.class);

    private JavaNames() {}

    /** A method that every class has: what C++ has by that name would override it, or not compile. */
    private record Inherited(String name, int parameterCount) {}

    /** {@return {@code activeTier} of {@code active_tier}, {@code close_} of a method close; operators as they are} */
    static String method(CppFunction function) {
        String cpp = function.name();
        if (!SourceVersion.isIdentifier(cpp)) {
            return function.kind() == Kind.FRIEND ? OPERATORS.getOrDefault(cpp, cpp) : cpp;
        }
        String camel = UNDERSCORE.matcher(cpp).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
        return isTaken(camel, function) ? camel + "_" : camel;
    }

    /** {@return whether it has a name that Java cannot have, and no other: {@code operator,}} */
    static boolean isNameless(CppFunction function) {
        String cpp = function.name();
        return cpp.matches("operator\\W.*") && !cpp.startsWith("operator ") && !OPERATORS.containsKey(cpp);
    }

    private static boolean isTaken(String name, CppFunction function) {
        return SourceVersion.isKeyword(name)
                || OF_JAVACPP.contains(name)
                || INHERITED.contains(new Inherited(name, function.argumentCount()))
                // A variable that can be changed has a method with its value, too.
                || (function.kind() == Kind.VARIABLE && INHERITED.contains(new Inherited(name, 1)));
    }

    private static Set<Inherited> inherited(Class<?> type) {
        Set<Inherited> names = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                names.add(new Inherited(method.getName(), method.getParameterCount()));
            }
        }
        return Set.copyOf(names);
    }
}
