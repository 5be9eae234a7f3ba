// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.inspect.Bindings;
import dev.fairlead.packager.inspect.BindingsReader;
import dev.fairlead.packager.pack.Coordinates;
import dev.fairlead.packager.platform.TargetPlatform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges a release: opens everything, compares everything, and tells all that is wrong at once. */
public final class ReleaseCheck {
    private static final String PLATFORM = "platform";

    private final ReleaseRequest request;
    private final ReleaseFiles files;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> revisions = new TreeSet<>();

    private ReleaseCheck(ReleaseRequest request) {
        this.request = request;
        this.files = new ReleaseFiles(request.repository());
    }

    /**
     * Judges.
     *
     * @param request what
     * @return what was found
     * @throws IOException when it cannot be read, or has not one package with its {@code -platform} pom
     */
    public static ReleaseResult run(ReleaseRequest request) throws IOException {
        return new ReleaseCheck(request).run();
    }

    private ReleaseResult run() throws IOException {
        Map<Coordinates, PomFile> poms = new LinkedHashMap<>();
        for (Path file : files.poms()) {
            PomFile pom = PomFile.read(file);
            poms.put(pom.coordinates(), pom);
        }
        Coordinates main = main(poms);
        poms.forEach(this::checkPom);
        checkVersions(poms.keySet());
        Optional<Bindings> bindings = checkMain(main, poms);
        List<ReleaseRow> rows = new ArrayList<>();
        for (TargetPlatform platform : request.platforms()) {
            rows.add(new PlatformCheck(files, main, platform, problems, revisions).check(request.table(), bindings));
        }
        new UniversalCheck(files, main, problems).check();
        checkRevisions();
        checkPlatformPom(poms.get(main.beside(PLATFORM)));
        require(files.file(main, "cyclonedx", "json"), "the bill of materials");
        problems.addAll(files.problems(request.unsigned()));
        List<String> missing = rows.stream()
                .filter(row -> row.jar() == Mark.MISSING)
                .map(ReleaseRow::platform)
                .toList();
        return new ReleaseResult(main, rows, missing, problems);
    }

    private Coordinates main(Map<Coordinates, PomFile> poms) throws IOException {
        List<Coordinates> found = poms.keySet().stream()
                .filter(it -> poms.containsKey(it.beside(PLATFORM)))
                .toList();
        if (found.size() != 1) {
            throw new FileNotFoundException("there has to be one package with its -platform pom in '"
                    + request.repository() + "', and there " + (found.isEmpty() ? "is none" : "are " + found)
                    + "\nhint: the folder that `fairlead package -o` wrote is judged, one package at a time");
        }
        return found.getFirst();
    }

    private void checkPom(Coordinates coordinates, PomFile pom) {
        if (!pom.missing().isEmpty()) {
            problems.add("the pom of " + coordinates + " has no " + String.join(", ", pom.missing()));
        }
        if (!pom.file().equals(files.file(coordinates, "", "pom"))) {
            problems.add(pom.file() + " is the pom of " + coordinates + " and lies elsewhere");
        }
    }

    private void checkVersions(Set<Coordinates> all) {
        Set<String> versions =
                new TreeSet<>(all.stream().map(Coordinates::version).toList());
        if (versions.size() > 1) {
            problems.add("the versions do not agree: " + versions);
        }
        if (!request.snapshot() && all.stream().anyMatch(Coordinates::isSnapshot)) {
            problems.add("the version is a SNAPSHOT: " + versions + " (--snapshot allows it)");
        }
    }

    /** One commit, which others can build from. */
    private void checkRevisions() {
        if (revisions.size() > 1) {
            problems.add("the platforms were built from different sources: " + revisions);
        }
        if (!request.snapshot() && revisions.stream().anyMatch(it -> it.endsWith("-dirty"))) {
            problems.add("built from sources that are in no commit: " + revisions + " (--snapshot allows it)");
        }
    }

    /** Sources and documentation are demanded where there are classes. */
    private Optional<Bindings> checkMain(Coordinates main, Map<Coordinates, PomFile> poms) throws IOException {
        PomFile pom = poms.get(main);
        if (pom == null || !pom.packaging().equals("jar")) {
            return Optional.empty();
        }
        Path jar = files.file(main, "", "jar");
        require(files.file(main, "sources", "jar"), "the sources");
        require(files.file(main, "javadoc", "jar"), "the documentation");
        return require(jar, "the classes") ? Optional.of(BindingsReader.read(jar)) : Optional.empty();
    }

    private boolean require(Path file, String what) {
        boolean there = Files.isRegularFile(file);
        if (!there) {
            problems.add(what + ": " + file.getFileName() + " is missing");
        }
        return there;
    }

    private void checkPlatformPom(@Nullable PomFile pom) {
        List<String> missing = request.platforms().stream()
                .map(TargetPlatform::id)
                .filter(id -> pom == null || !pom.classifiers().contains(id))
                .toList();
        if (!missing.isEmpty()) {
            problems.add("the -platform pom does not name " + String.join(", ", missing));
        }
    }
}
