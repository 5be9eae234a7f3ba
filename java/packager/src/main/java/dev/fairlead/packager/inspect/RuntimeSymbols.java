// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.regex.Pattern;

/** Tells the symbols of C++ runtimes, which a library may carry but must not show: Itanium's mangling, and Microsoft's. */
final class RuntimeSymbols {
    private static final Pattern RUNTIME = Pattern.compile(
            "_Z(nw|na|dl|da)[a-zA-Z].*" // operator new and delete
                    + "|_Z(T[VISTC]|GV|GR)?N?K?(St|S[abios]|NSt|NKSt|10__cxxabiv1|N10__cxxabiv1|N9__gnu_cxx).*"
                    + "|_ZNK?(St|S[abios]|9__gnu_cxx|10__cxxabiv1).*"
                    + "|__cxa_.*|_Unwind_.*|__(gxx|gcc)_personality_.*|__clang_call_terminate|__dynamic_cast"
                    + "|__(register|deregister)_frame.*|unw_.*|__unw_.*|__cxx_global_.*"
                    + "|\\?\\?[23_][UV]?@YA.*|.*@std@@.*");

    private RuntimeSymbols() {}

    static boolean has(String name) {
        return RUNTIME.matcher(name).matches();
    }
}
