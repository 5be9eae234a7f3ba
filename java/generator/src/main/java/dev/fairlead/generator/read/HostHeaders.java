// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers of this machine, of which another target may see a library's own and none of the C library: these would be
 * read without a complaint, and say what does not hold there.
 */
final class HostHeaders {
    /** Where compilers for this system look, as the file system standard has it. */
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/local/include"), Path.of("/usr/include"));

    private HostHeaders() {}

    /** {@return where a header that is named as {@code <name.h>} lies on this machine} */
    static Optional<Path> find(String header) {
        String name = header.substring(1, header.length() - 1);
        return FOLDERS.stream()
                .flatMap(HostHeaders::withMachines)
                .map(it -> it.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Debian keeps what differs from machine to machine in a folder beside: {@code x86_64-linux-gnu}. */
    private static Stream<Path> withMachines(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> machines = entries.filter(
                            it -> it.getFileName().toString().matches("[a-z0-9_]+-linux-[a-z0-9]+"))
                    .sorted()
                    .toList();
            return Stream.concat(machines.stream(), Stream.of(folder));
        } catch (java.io.IOException e) {
            return Stream.empty();
        }
    }

    /**
     * Finds what a target must not see.
     *
     * @param target the target
     * @param inclusions all inclusions of a translation unit
     * @param kept the files of the named headers
     * @return a file of this machine's C library that was included
     */
    static Optional<String> foreign(Target target, List<Cursor> inclusions, KeptFiles kept) {
        Set<Path> packages = inclusions.stream()
                .map(Cursor::includedFile)
                .filter(kept::contains)
                .map(it -> Path.of(it).toAbsolutePath().normalize().getParent())
                .collect(Collectors.toSet());
        return inclusions.stream()
                .map(Cursor::includedFile)
                .filter(it -> !it.isEmpty())
                .filter(it -> isForeign(target, Path.of(it).toAbsolutePath().normalize(), kept.contains(it), packages))
                .findFirst();
    }

    private static boolean isForeign(Target target, Path file, boolean kept, Set<Path> packages) {
        Optional<Path> folder = FOLDERS.stream()
                .flatMap(HostHeaders::withMachines)
                .filter(file::startsWith)
                .findFirst();
        if (folder.isEmpty()) {
            return false;
        }
        Path name = folder.get().relativize(file);
        boolean inLibc = target.libc().stream().anyMatch(it -> Files.exists(it.resolve(name)));
        boolean ofPackage = name.getNameCount() > 1 && packages.contains(file.getParent());
        return inLibc || !(kept || ofPackage);
    }
}
