// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.widths;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the generated classes say of what C states a fact about, found by C's names. */
final class JavaView {
    private static final Pattern MEMBER = Pattern.compile("(sizeof|offsetof)\\((?:struct|union) (\\w+), (\\w+)\\)");
    private static final Pattern RECORD = Pattern.compile("(sizeof|_Alignof)\\((?:struct|union) (\\w+)\\)");
    private static final Pattern TYPE = Pattern.compile("sizeof\\(([^,]+)\\)");
    private static final Pattern SIGN = Pattern.compile("\\((.+)\\)-1 < 0");

    /** The parts of the names of functions that take the types which have no class. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("long", "seen_long"),
            Map.entry("unsigned long", "seen_ulong"),
            Map.entry("long long", "seen_longlong"),
            Map.entry("wchar_t", "seen_wchar"),
            Map.entry("size_t", "seen_size"),
            Map.entry("ptrdiff_t", "seen_ptrdiff"),
            Map.entry("intptr_t", "seen_intptr"),
            Map.entry("uintptr_t", "seen_uintptr"),
            Map.entry("widths_word", "half"),
            Map.entry("enum widths_bound", "seen_bound"),
            Map.entry("enum widths_edge", "seen_edge"),
            Map.entry("enum widths_reach", "seen_reach"),
            Map.entry("enum widths_span", "seen_span"));

    private JavaView() {}

    /** {@return Java's numbers for a fact of C; none where Java has no such number, as for a sign} */
    static List<Long> of(String fact) {
        Matcher member = MEMBER.matcher(fact);
        if (member.matches()) {
            return List.of(ofMember(member.group(1), type(member.group(2)), member.group(3)));
        }
        Matcher record = RECORD.matcher(fact);
        if (record.matches()) {
            return ofRecord(record.group(1), type(record.group(2)));
        }
        Matcher type = TYPE.matcher(fact);
        if (type.matches()) {
            return List.of(argument(type.group(1)).byteSize());
        }
        return SIGN.matcher(fact).matches() ? List.of() : List.of(((Number) call(widths_h.class, fact)).longValue());
    }

    private static long ofMember(String word, Class<?> type, String name) {
        return word.equals("offsetof")
                ? (long) call(type, javaName(type, name, "$offset") + "$offset")
                : ((MemoryLayout) call(type, javaName(type, name, "$layout") + "$layout")).byteSize();
    }

    private static List<Long> ofRecord(String word, Class<?> type) {
        GroupLayout layout = (GroupLayout) call(type, "layout");
        return word.equals("sizeof")
                ? List.of((long) call(type, "sizeof"), layout.byteSize())
                : List.of(layout.byteAlignment());
    }

    private static MemoryLayout argument(String type) {
        String function = FUNCTIONS.get(type);
        if (function == null) {
            throw new AssertionError("no function is known that takes " + type);
        }
        FunctionDescriptor descriptor = (FunctionDescriptor) call(widths_h.class, "widths_" + function + "$descriptor");
        return descriptor.argumentLayouts().getFirst();
    }

    /** {@return the generated class of a record} */
    static Class<?> type(String tag) {
        try {
            return Class.forName(JavaView.class.getPackageName() + "." + tag);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return what a member is called in Java, which has words of its own: {@code byte_}} */
    static String javaName(Class<?> type, String name, String suffix) {
        return Stream.of(type.getMethods()).anyMatch(it -> it.getName().equals(name + suffix)) ? name : name + "_";
    }

    /** {@return what a static method returns} */
    static Object call(Class<?> type, String name, Object... arguments) {
        Method method = Stream.of(type.getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no method " + name));
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
