// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.internal.binary.BinaryFormat;
import dev.fairlead.runtime.internal.binary.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operating system, a processor and, on Linux, a C library, as one name. The names are those of
 * {@code native/platforms.json}, the table that the native build reads. Immutable; any thread may use it.
 */
public final class Platform {
    /** The platforms that native builds are made for. */
    private static final List<Platform> KNOWN = List.of(
            new Platform(BinaryFormat.ELF, Machine.X86_64, false),
            new Platform(BinaryFormat.ELF, Machine.AARCH64, false),
            new Platform(BinaryFormat.ELF, Machine.RISCV64, false),
            new Platform(BinaryFormat.ELF, Machine.X86_64, true),
            new Platform(BinaryFormat.ELF, Machine.AARCH64, true),
            new Platform(BinaryFormat.PE, Machine.X86_64, false),
            new Platform(BinaryFormat.PE, Machine.AARCH64, false),
            new Platform(BinaryFormat.MACH_O, Machine.X86_64, false),
            new Platform(BinaryFormat.MACH_O, Machine.AARCH64, false));

    private final BinaryFormat format;
    private final Machine machine;
    private final boolean musl;

    private Platform(BinaryFormat format, Machine machine, boolean musl) {
        this.format = format;
        this.machine = machine;
        this.musl = musl;
    }

    /** The running platform, found once. */
    private static final class Running {
        static final Platform PLATFORM =
                of(System.getProperty("os.name"), System.getProperty("os.arch"), Path.of("/proc/self/maps"));
    }

    /**
     * The platform that this JVM runs on. No program is started to find it.
     *
     * @return the platform
     * @throws NativeException if the JVM's {@code os.name} or {@code os.arch} is none that native builds are made for
     */
    public static Platform current() {
        try {
            return Running.PLATFORM;
        } catch (ExceptionInInitializerError | NoClassDefFoundError unknown) {
            // Asked anew, so that everyone is told why, and not only the first.
            return of(System.getProperty("os.name"), System.getProperty("os.arch"), Path.of("/proc/self/maps"));
        }
    }

    /** {@return all platforms that native builds are made for, in the order of the table} */
    public static List<Platform> known() {
        return KNOWN;
    }

    /** {@return the name, such as {@code linux-x86_64} or {@code linux-aarch64-musl}} */
    public String id() {
        return os() + "-" + machine.id() + (musl ? "-musl" : "");
    }

    /** {@return {@code linux}, {@code windows} or {@code macosx}} */
    public String os() {
        return switch (format) {
            case ELF -> "linux";
            case PE -> "windows";
            case MACH_O -> "macosx";
        };
    }

    /**
     * The file name of a shared library; on the running platform that of {@link System#mapLibraryName}.
     *
     * @param name the library's name, such as {@code z}
     * @return the file's name, such as {@code libz.so}
     */
    public String libraryFile(String name) {
        return switch (format) {
            case ELF -> "lib" + name + ".so";
            case PE -> name + ".dll";
            case MACH_O -> "lib" + name + ".dylib";
        };
    }

    BinaryFormat format() {
        return format;
    }

    Machine machine() {
        return machine;
    }

    /**
     * A platform from what a JVM says about itself.
     *
     * @param osName {@code os.name}
     * @param osArch {@code os.arch}
     * @param maps the list of what is mapped into the process, where the system has one
     * @return the platform
     */
    static Platform of(String osName, String osArch, Path maps) {
        String os = osName.toLowerCase(Locale.ROOT);
        Machine machine = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Machine.X86_64;
            case "aarch64", "arm64" -> Machine.AARCH64;
            case "riscv64" -> Machine.RISCV64;
            default -> throw unknown(osName, osArch);
        };
        if (os.equals("linux")) {
            return new Platform(BinaryFormat.ELF, machine, hasMusl(maps));
        }
        if (os.startsWith("windows")) {
            return new Platform(BinaryFormat.PE, machine, false);
        }
        if (os.startsWith("mac")) {
            return new Platform(BinaryFormat.MACH_O, machine, false);
        }
        throw unknown(osName, osArch);
    }

    /** The loader of musl is mapped into every process that it started; its file is named after it. */
    private static boolean hasMusl(Path maps) {
        try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains("/ld-musl-"));
        } catch (IOException | UncheckedIOException noProc) {
            return false;
        }
    }

    private static NativeException unknown(String osName, String osArch) {
        return new NativeException("no native builds are made for os.name '" + osName + "' on os.arch '" + osArch
                + "', only for " + KNOWN.stream().map(Platform::id).collect(Collectors.joining(", ")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Platform platform
                && platform.format == format
                && platform.machine == machine
                && platform.musl == musl;
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, machine, musl);
    }

    @Override
    public String toString() {
        return id();
    }
}
