// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.inspect.Bindings;
import dev.fairlead.packager.inspect.BindingsReader;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.pack.PackageException.Reason;
import dev.fairlead.packager.pack.Pom.Dependency;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import dev.fairlead.packager.record.RecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packages what was built: reads, judges, and only then writes. */
public final class Packager {
    private final PackageSettings settings;
    private final Coordinates coordinates;
    private final List<PlatformFiles> platforms;
    private final Repository repository;
    private final Optional<Path> licence;
    private final Optional<UniversalLibraries> universal;

    private Packager(
            PackageRequest request,
            Coordinates coordinates,
            List<PlatformFiles> platforms,
            Optional<UniversalLibraries> universal) {
        this.universal = universal;
        this.settings = request.settings();
        this.coordinates = coordinates;
        this.platforms = platforms;
        this.repository = new Repository(
                request.repository(), settings.text(PackageKey.SIGN).map(Signer::of));
        this.licence = settings.path(PackageKey.LICENSE_FILE);
    }

    /**
     * Packages.
     *
     * @param request what
     * @param table the table of platforms
     * @return what was written; nothing when a library is not fit to be shipped, and then why
     * @throws PackageException when something is missing or cannot be; nothing was written, unless signing failed
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when this thread was interrupted
     */
    public static PackageResult run(PackageRequest request, PlatformTable table)
            throws IOException, InterruptedException, PackageException {
        request.settings().check();
        Coordinates coordinates = request.settings().coordinates();
        List<PlatformFiles> platforms = read(request.outputs(), table);
        ShipGate gate = new ShipGate(table, bindings(request.settings()));
        List<Inspection> inspections = new ArrayList<>();
        for (PlatformFiles platform : platforms) {
            inspections.addAll(gate.inspect(platform.platform(), platform.record(), contents(platform)));
        }
        Optional<UniversalLibraries> universal = Optional.empty();
        if (request.universal().isPresent()) {
            UniversalLibraries joined =
                    UniversalLibraries.of(platforms, request.universal().get());
            inspections.addAll(gate.inspectUniversal(joined.parts().getFirst().record(), joined.join()));
            universal = Optional.of(joined);
        }
        refuseFindingsOfBuild(platforms);
        PackageResult result = new PackageResult(coordinates, inspections, List.of(), notes(platforms));
        if (!result.isFit()) {
            return result;
        }
        Packager packager = new Packager(request, coordinates, platforms, universal);
        packager.write();
        return new PackageResult(coordinates, inspections, packager.repository.written(), notes(platforms));
    }

    private static List<PlatformFiles> read(List<Path> outputs, PlatformTable table)
            throws IOException, PackageException {
        try {
            return MergedOutputs.read(outputs, table);
        } catch (RecordException e) {
            throw new PackageException(Reason.INPUT, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Bindings> bindings(PackageSettings settings) throws PackageException {
        Optional<Path> classes = settings.path(PackageKey.CLASSES);
        try {
            return classes.isEmpty() ? Optional.empty() : Optional.of(BindingsReader.read(classes.get()));
        } catch (IOException e) {
            throw new PackageException(
                    Reason.INPUT, "cannot read the classes in '" + classes.get() + "': " + e.getMessage());
        }
    }

    private static Map<String, byte[]> contents(PlatformFiles platform) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (LibraryRecord library : platform.record().libraries()) {
            Path file = platform.file(library);
            contents.put(file.toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    /** Some is seen only before a library is stripped. */
    private static void refuseFindingsOfBuild(List<PlatformFiles> platforms) throws PackageException {
        List<String> problems = new ArrayList<>();
        for (PlatformFiles platform : platforms) {
            for (LibraryRecord library : platform.record().libraries()) {
                if (!library.findings().isEmpty()) {
                    problems.add(platform.file(library) + " had findings when it was built: "
                            + String.join(", ", library.findings())
                            + "\nhint: fairlead inspect --explain "
                            + library.findings().getFirst());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(Reason.UNFIT, problems);
        }
    }

    private static List<String> notes(List<PlatformFiles> platforms) {
        List<String> notes = new ArrayList<>();
        for (PlatformFiles platform : platforms) {
            String id = platform.platform().id();
            List<String> withoutText = platform.record().parts().stream()
                    .filter(part -> part.text().isEmpty())
                    .map(PartRecord::name)
                    .toList();
            if (!withoutText.isEmpty()) {
                notes.add(id + " has no text of the licence of " + String.join(", ", withoutText)
                        + ": the toolchain that it was built with brings none");
            }
            if (platform.record().revision().filter(it -> it.endsWith("-dirty")).isPresent()) {
                notes.add(id + " was built from sources that are in no commit: "
                        + platform.record().revision().get());
            }
        }
        return notes;
    }

    private void write() throws IOException, InterruptedException, PackageException {
        Pom pom = new Pom(settings);
        String module = MainJar.module(settings);
        List<Dependency> dependencies = new ArrayList<>();
        for (String each : settings.list(PackageKey.DEPENDENCY)) {
            dependencies.add(Dependency.of(each));
        }
        Optional<byte[]> nativeSources = nativeSources();
        Map<String, byte[]> main = mainJars(module);
        repository.begin(coordinates);
        String mainType = settings.path(PackageKey.CLASSES).isPresent() ? "jar" : "pom";
        put("", "pom", pom.write(coordinates, mainType, "", xml -> Pom.dependencies(xml, dependencies)));
        for (Map.Entry<String, byte[]> jar : main.entrySet()) {
            put(jar.getKey(), "jar", jar.getValue());
        }
        if (nativeSources.isPresent()) {
            put("native-sources", "jar", nativeSources.get());
        }
        writePlatforms(module);
        writePoms(new PlatformPoms(pom, coordinates, mainType, targets()));
        writeNativeArchives(pom);
        put("cyclonedx", "json", new Sbom(settings, coordinates, platforms).write());
    }

    private Optional<byte[]> nativeSources() throws IOException, InterruptedException, PackageException {
        Optional<Path> project = settings.path(PackageKey.NATIVE_SOURCES);
        if (project.isEmpty()) {
            return Optional.empty();
        }
        NativeSources sources = new NativeSources(project.get().toAbsolutePath().normalize());
        return Optional.of(
                sources.jar(coordinates, platforms.getFirst().record().revision()));
    }

    private List<TargetPlatform> targets() {
        return platforms.stream().map(PlatformFiles::platform).toList();
    }

    /** The classes, their sources and documentation, by classifier. */
    private Map<String, byte[]> mainJars(String module) throws IOException, PackageException {
        MainJar jar = new MainJar(coordinates, licence);
        Map<String, byte[]> jars = new LinkedHashMap<>();
        Optional<Path> classes = settings.path(PackageKey.CLASSES);
        if (classes.isPresent()) {
            jars.put("", jar.classes(classes.get(), module));
        }
        List<Path> sources =
                settings.list(PackageKey.SOURCES).stream().map(Path::of).toList();
        if (!sources.isEmpty()) {
            jars.put("sources", jar.sources(sources));
        }
        Optional<Path> javadoc = settings.path(PackageKey.JAVADOC);
        if (javadoc.isPresent()) {
            jars.put("javadoc", jar.sources(List.of(javadoc.get())));
        }
        return jars;
    }

    private void writePlatforms(String module) throws IOException, InterruptedException, PackageException {
        PlatformJar jars = new PlatformJar(coordinates, module, licence);
        for (PlatformFiles platform : platforms) {
            String id = platform.platform().id();
            put(id, "jar", jars.libraries(platform));
            Optional<byte[]> debugInfo = jars.debugInfo(platform);
            if (debugInfo.isPresent()) {
                put(id + "-debug", "jar", debugInfo.get());
            }
        }
        if (universal.isPresent()) {
            UniversalLibraries libraries = universal.get();
            put(UniversalLibraries.ID, "jar", jars.universal(libraries, libraries.join()));
        }
    }

    private void writePoms(PlatformPoms poms) throws IOException, InterruptedException, PackageException {
        Coordinates all = coordinates.beside("platform");
        repository.begin(all);
        repository.put(all, "", "pom", poms.all(all));
        Coordinates host = coordinates.beside("host");
        repository.begin(host);
        repository.put(host, "", "pom", poms.host(host));
    }

    private void writeNativeArchives(Pom pom) throws IOException, InterruptedException, PackageException {
        Coordinates nar = coordinates.beside("nar");
        NativeArchive archives = new NativeArchive(nar, settings.path(PackageKey.HEADERS), licence);
        repository.begin(nar);
        repository.put(nar, "", "pom", pom.write(nar, "nar", "for C and C++", xml -> {}));
        repository.put(nar, "", "nar", archives.main(platforms));
        if (settings.path(PackageKey.HEADERS).isPresent()) {
            repository.put(nar, "noarch", "nar", archives.noarch());
        }
        for (PlatformFiles platform : platforms) {
            String classifier = NativeArchive.classifier(platform.platform());
            repository.put(nar, classifier, "nar", archives.shared(platform));
        }
    }

    private void put(String classifier, String extension, byte[] content)
            throws IOException, InterruptedException, PackageException {
        repository.put(coordinates, classifier, extension, content);
    }
}
