// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The jars of what is no library: classes, their sources and documentation. A jar is taken as it is, a folder packed.
 *
 * @param coordinates the package
 * @param licence the text of the project's licence; empty without one
 */
record MainJar(Coordinates coordinates, Optional<Path> licence) {
    byte[] classes(Path place, String module) throws IOException, PackageException {
        return of(List.of(place), Optional.of(module));
    }

    byte[] sources(List<Path> places) throws IOException, PackageException {
        return of(places, Optional.empty());
    }

    private byte[] of(List<Path> places, Optional<String> module) throws IOException, PackageException {
        if (places.size() == 1 && Files.isRegularFile(places.getFirst())) {
            return Files.readAllBytes(places.getFirst());
        }
        JarContent jar = new JarContent();
        for (Path place : places) {
            refuseWhatIsThere(jar, place);
            jar.folder("", place);
        }
        if (licence.isPresent() && !jar.has("META-INF/LICENSE")) {
            jar.put("META-INF/LICENSE", licence.get());
        }
        if (!jar.has(JarContent.MANIFEST)) {
            jar.manifest(manifest(jar, module.filter(name -> !jar.has("module-info.class"))));
        }
        return jar.bytes();
    }

    /** Of two files of one name only one would be packed. */
    private static void refuseWhatIsThere(JarContent jar, Path place) throws IOException, PackageException {
        if (!Files.isDirectory(place)) {
            throw new PackageException(
                    Reason.INPUT,
                    "'" + place + "' is no folder\nhint: several folders become one jar; a jar stands alone");
        }
        Optional<String> twice =
                JarContent.names(place).stream().filter(jar::has).findFirst();
        if (twice.isPresent()) {
            throw new PackageException(
                    Reason.INPUT,
                    "'" + twice.get() + "' is in '" + place + "' and in a folder that was named before it");
        }
    }

    private ManifestText manifest(JarContent jar, Optional<String> module) {
        ManifestText manifest = new ManifestText();
        module.ifPresent(name -> manifest.attribute("Automatic-Module-Name", name));
        manifest.attribute("Implementation-Title", coordinates.group() + ":" + coordinates.artifact())
                .attribute("Implementation-Version", coordinates.version());
        if (jar.hasBelow("META-INF/versions/")) {
            manifest.attribute("Multi-Release", "true");
        }
        return manifest;
    }

    /**
     * The name of the module of the classes.
     *
     * @param settings what is said of the package
     * @return what {@code --module} says, else what the classes say themselves, else the group with the artifact's name
     */
    static String module(PackageSettings settings) throws PackageException {
        Optional<String> said = settings.text(PackageKey.MODULE);
        Optional<Path> classes = settings.path(PackageKey.CLASSES);
        Optional<String> own = classes.isPresent() ? ownName(classes.get()) : Optional.empty();
        String name = said.or(() -> own)
                .orElseGet(() -> (settings.required(PackageKey.GROUP) + "." + settings.required(PackageKey.ARTIFACT))
                        .replace('-', '_'));
        try {
            ModuleDescriptor.newAutomaticModule(name);
            return name;
        } catch (IllegalArgumentException e) {
            throw new PackageException(
                    Reason.OPTION, "'" + name + "' is no name of a Java module\nhint: --module NAME gives one");
        }
    }

    /** A name that is derived from the file's name is none: the file gets another one. */
    private static Optional<String> ownName(Path classes) throws PackageException {
        if (Files.isDirectory(classes) && !Files.isRegularFile(classes.resolve("module-info.class"))) {
            return Optional.empty();
        }
        try {
            return ModuleFinder.of(classes).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(it -> !it.isAutomatic() || hasName(classes))
                    .map(it -> it.name())
                    .findFirst();
        } catch (FindException e) {
            throw new PackageException(Reason.INPUT, "cannot read the classes in '" + classes + "': " + e.getMessage());
        }
    }

    private static boolean hasName(Path jar) {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
            java.util.jar.Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Automatic-Module-Name") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
