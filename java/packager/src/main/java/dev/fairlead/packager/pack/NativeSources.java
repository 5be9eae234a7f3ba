// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.build.SourceRevision;
import dev.fairlead.packager.inspect.BuildFolders;
import dev.fairlead.packager.pack.PackageException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a CMake project as a jar, by which a library is built where no binary is made for: the files that git
 * tracks; where there is no git all files, but for hidden folders and those that CMake has built in.
 *
 * @param project the folder of the project's CMakeLists.txt
 */
record NativeSources(Path project) {
    static final String REVISION = "Fairlead-Source-Revision";

    /**
     * Packs the sources.
     *
     * @param coordinates the package
     * @param built the commit that the libraries were built from; empty when that is not known
     * @return the jar
     * @throws PackageException when they are of another commit, or hold what a jar does not
     */
    byte[] jar(Coordinates coordinates, Optional<String> built)
            throws IOException, InterruptedException, PackageException {
        Optional<String> own = SourceRevision.of(project, project);
        if (own.isPresent() && built.isPresent() && !commit(own.get()).equals(commit(built.get()))) {
            throw new PackageException(
                    Reason.UNFIT,
                    "the native sources in '" + project + "' are of the commit " + commit(own.get())
                            + ", and the libraries were built from " + commit(built.get())
                            + "\nhint: build again, or check that commit out");
        }
        Optional<String> revision = built.or(() -> own);
        if (!Files.isRegularFile(project.resolve("CMakeLists.txt"))) {
            throw new PackageException(
                    Reason.INPUT,
                    "there is no CMakeLists.txt in '" + project + "', and so nothing that could be built");
        }
        JarContent jar = new JarContent();
        Optional<List<String>> tracked = tracked();
        for (String name : tracked.isPresent() ? tracked.get() : untracked()) {
            Path file = project.resolve(name);
            if (Files.isSymbolicLink(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
                throw new PackageException(
                        Reason.INPUT, file + " is a link or no plain file, which a jar of sources does not hold");
            }
            if (Files.exists(file)) {
                jar.put(name, file);
            }
        }
        ManifestText manifest = new ManifestText()
                .attribute("Implementation-Title", coordinates.group() + ":" + coordinates.artifact())
                .attribute("Implementation-Version", coordinates.version());
        revision.ifPresent(commit -> manifest.attribute(REVISION, commit));
        return jar.manifest(manifest).bytes();
    }

    private static String commit(String revision) {
        return revision.replaceFirst("-dirty$", "");
    }

    private Optional<List<String>> tracked() throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--recurse-submodules")
                    .directory(project.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = git.waitFor() == 0 && !said.isEmpty();
            return known ? Optional.of(List.of(said.split("\0"))) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    private List<String> untracked() throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(project)
                        && (folder.getFileName().toString().startsWith(".") || isBuildFolder(folder));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(project.relativize(file).toString().replace(File.separatorChar, '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }

    /** One of CMake, or one of Fairlead with the records of its builds. */
    private static boolean isBuildFolder(Path folder) {
        return BuildFolders.shipped(folder).isPresent() || Files.exists(folder.resolve("CMakeCache.txt"));
    }
}
