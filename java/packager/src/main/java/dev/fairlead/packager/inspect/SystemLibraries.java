// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The libraries that are part of a system in the sense that every installation has them, and that they stay compatible. */
final class SystemLibraries {
    private static final Pattern GLIBC =
            Pattern.compile("lib(c\\.so\\.6|m\\.so\\.6|pthread\\.so\\.0|dl\\.so\\.2|rt\\.so\\.1"
                    + "|util\\.so\\.1)|ld-linux-(x86-64\\.so\\.2|aarch64\\.so\\.1|riscv64-lp64d\\.so\\.1)");
    private static final Pattern MUSL = Pattern.compile("libc\\.so|libc\\.musl-\\w+\\.so\\.1|ld-musl-\\w+\\.so\\.1");
    private static final Pattern MACOS =
            Pattern.compile("/usr/lib/lib(System(\\.B)?|objc(\\.A)?)\\.dylib" + "|/System/Library/Frameworks/.+");
    private static final Pattern WINDOWS_C = Pattern.compile("ucrtbase\\.dll|msvcrt\\.dll|api-ms-win-crt-.*\\.dll");
    private static final Pattern WINDOWS_SETS = Pattern.compile("(api|ext)-ms-win-.*\\.dll");
    private static final Set<String> WINDOWS = Set.of(
            "kernel32.dll",
            "kernelbase.dll",
            "ntdll.dll",
            "advapi32.dll",
            "user32.dll",
            "gdi32.dll",
            "shell32.dll",
            "ole32.dll",
            "oleaut32.dll",
            "bcrypt.dll",
            "bcryptprimitives.dll",
            "crypt32.dll",
            "ws2_32.dll",
            "iphlpapi.dll",
            "psapi.dll",
            "dbghelp.dll",
            "version.dll",
            "winmm.dll",
            "userenv.dll");

    private SystemLibraries() {}

    static boolean has(String system, boolean musl, String library) {
        return switch (system) {
            case "linux" -> (musl ? MUSL : GLIBC).matcher(library).matches();
            case "macosx" -> MACOS.matcher(library).matches();
            default -> isOfWindows(library.toLowerCase(Locale.ROOT));
        };
    }

    static boolean isMusl(String library) {
        return MUSL.matcher(library).matches();
    }

    /** Whether a library brings the functions of C, those of mathematics among them. */
    static boolean isLibc(String library) {
        return library.matches("lib[cm]\\.so\\.6")
                || isMusl(library)
                || library.startsWith("/usr/lib/libSystem")
                || WINDOWS_C.matcher(library.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isOfWindows(String library) {
        return WINDOWS.contains(library)
                || WINDOWS_C.matcher(library).matches()
                || WINDOWS_SETS.matcher(library).matches();
    }
}
