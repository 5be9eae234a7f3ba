// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

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

    private LibcFunctions() {}

    /** Whether a name is that of such a function; compilers put {@code .part.0} and their like behind it. */
    static boolean has(String name) {
        return isMemory(name) || MATHEMATICS.contains(base(name));
    }

    static boolean isMemory(String name) {
        return MEMORY.contains(base(name));
    }

    static List<String> of(List<String> names) {
        return names.stream().filter(LibcFunctions::has).distinct().sorted().toList();
    }

    private static String base(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
