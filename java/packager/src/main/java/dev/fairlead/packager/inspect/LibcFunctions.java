// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of C that toolchains bring copies of. */
final class LibcFunctions {
    private static final Set<String> MEMORY =
            Set.of("memcpy", "memmove", "memset", "memcmp", "bcmp", "bzero", "memchr", "strlen");
    private static final Set<String> MATHEMATICS = Stream.of(
                    "exp exp2 exp10 expm1 log log2 log10 log1p sin cos tan sincos asin acos atan atan2 sinh cosh tanh asinh"
                            + " acosh atanh pow sqrt cbrt hypot fma fmod remainder remquo ceil floor trunc round rint"
                            + " nearbyint lround lrint fmin fmax fabs fdim ldexp frexp modf scalbn erf erfc tgamma lgamma")
            .flatMap(it -> Stream.of(it.split(" ")))
            .flatMap(it -> Stream.of(it, it + "f", it + "l"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What the universal C runtime has not: MinGW has its own, and for x86-64 a {@code long double} of its own, too. Its
     * lgamma sets signgam, which Windows does not.
     */
    private static final Set<String> MINGW_ALONE = Set.of(
            "bcmp", "bzero", "exp10", "exp10f", "sincos", "sincosf", "fabsf", "frexpf", "hypotf", "ldexpf", "lgamma",
            "lgammaf");

    private LibcFunctions() {}

    /** Whether a name is that of such a function; compilers put {@code .part.0} and their like behind it. */
    static boolean has(String name) {
        return isMemory(name) || MATHEMATICS.contains(base(name));
    }

    static boolean isMemory(String name) {
        return MEMORY.contains(base(name));
    }

    /** Those among names that a system's own C library has. */
    static List<String> of(List<String> names, BinaryFormat format) {
        return names.stream()
                .filter(LibcFunctions::has)
                .filter(it -> format != BinaryFormat.PE || isWindows(base(it)))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isWindows(String name) {
        boolean longDouble = name.endsWith("l") && MATHEMATICS.contains(name.substring(0, name.length() - 1));
        return !longDouble && !MINGW_ALONE.contains(name);
    }

    private static String base(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
