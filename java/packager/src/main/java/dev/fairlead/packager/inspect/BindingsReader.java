// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what the classes of a jar or a folder look up. */
public final class BindingsReader {
    private static final String CLASS = ".class";

    private BindingsReader() {}

    /**
     * Reads classes.
     *
     * @param place a jar, or a folder of classes
     * @return what they look up; nothing when none is generated
     * @throws IOException if it cannot be read, or a class in it is damaged
     */
    public static Bindings read(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            try (ZipFile jar = new ZipFile(place.toFile())) {
                return read(jar);
            }
        }
        ClassLookups lookups = new ClassLookups();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(it -> it.toString().endsWith(CLASS)).toList()) {
                add(lookups, Files.readAllBytes(file), file.toString());
            }
        }
        return of(lookups);
    }

    static Bindings read(ZipFile jar) throws IOException {
        ClassLookups lookups = new ClassLookups();
        List<? extends ZipEntry> classes =
                jar.stream().filter(it -> it.getName().endsWith(CLASS)).toList();
        for (ZipEntry entry : classes) {
            try (InputStream in = jar.getInputStream(entry)) {
                add(lookups, in.readAllBytes(), jar.getName() + "!" + entry.getName());
            }
        }
        return of(lookups);
    }

    private static void add(ClassLookups lookups, byte[] classFile, String place) throws IOException {
        try {
            lookups.add(classFile);
        } catch (IllegalArgumentException e) {
            throw new IOException(place + " is no class file that can be read: " + e.getMessage(), e);
        }
    }

    private static Bindings of(ClassLookups lookups) {
        Predicate<String> shim = name -> name.startsWith(Bindings.SHIM_PREFIX);
        return new Bindings(only(lookups.symbols(), shim.negate()), only(lookups.symbols(), shim));
    }

    private static Set<String> only(Collection<String> names, Predicate<String> which) {
        return names.stream().filter(which).collect(Collectors.toCollection(HashSet::new));
    }
}
