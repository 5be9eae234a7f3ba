// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds what is to be judged: a library by its path, the libraries of a jar or native archive, which are read where they
 * are, and those of a folder and the folders in it. Links to libraries are passed over in folders, and so is what lies in
 * the output of a build beside what it ships.
 */
public final class ArtifactSearch {
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|nar|zip|war)");
    private static final int LARGEST = 1 << 30;

    private ArtifactSearch() {}

    /** What is told of each library, one after the other, so that they are not all in memory. */
    public interface Visitor {
        /**
         * Takes a file.
         *
         * @param file the file
         */
        void visit(ArtifactFile file);
    }

    /**
     * What was visited.
     *
     * @param files how many libraries
     * @param outputs the folders that are the output of builds: of these, what they ship was visited, and nothing else
     */
    public record Visited(int files, List<Path> outputs) {
        /** Keeps its own copy of the folders. */
        public Visited {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Visits the libraries of a place.
     *
     * @param place a library, a jar or native archive, or a folder
     * @param visitor who takes them, in the order of their names
     * @return how many there were, and where not all were looked at
     * @throws IOException if something cannot be read
     */
    public static Visited visit(Path place, Visitor visitor) throws IOException {
        if (Files.isDirectory(place)) {
            return visitFolder(place, visitor);
        }
        if (ARCHIVE.matcher(place.toString()).matches()) {
            return new Visited(visitArchive(place, visitor), List.of());
        }
        visitor.visit(new ArtifactFile(place.toString(), read(place), Optional.empty()));
        return new Visited(1, List.of());
    }

    private static Visited visitFolder(Path folder, Visitor visitor) throws IOException {
        FolderSearch.Found found =
                FolderSearch.in(folder, name -> LIBRARY.matcher(name).matches());
        for (Path library : found.libraries()) {
            visitor.visit(new ArtifactFile(library.toString(), read(library), Optional.empty()));
        }
        return new Visited(found.libraries().size(), found.outputs());
    }

    private static int visitArchive(Path archive, Visitor visitor) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> names = zip.stream()
                    .filter(it -> !it.isDirectory() && isNative(it.getName()))
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            Optional<Bindings> bindings = names.isEmpty() ? Optional.empty() : Optional.of(BindingsReader.read(zip));
            for (String name : names) {
                visitor.visit(new ArtifactFile(archive + "!" + name, read(zip, name), bindings));
            }
            return names.size();
        } catch (ZipException e) {
            throw new IOException(archive + " is no archive that can be read: " + e.getMessage(), e);
        }
    }

    /** Below META-INF/native everything is taken for a library, whatever it is called. */
    private static boolean isNative(String name) {
        return LIBRARY.matcher(name).matches() || name.matches("META-INF/native/[^/]+/[^/]+");
    }

    private static FileBytes read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException(
                    file + " has " + size + " bytes: more than a library can have here (" + LARGEST + ")");
        }
        return FileBytes.of(Files.readAllBytes(file));
    }

    private static FileBytes read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw new IOException(zip.getName() + "!" + name + " unpacks to more than " + LARGEST + " bytes");
            }
            return FileBytes.of(content);
        }
    }
}
