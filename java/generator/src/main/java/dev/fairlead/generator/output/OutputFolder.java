// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.emit.GeneratedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folder that generated sources go to. Files with equal content keep their time stamps, so that nothing is compiled
 * for no reason; files that we wrote earlier for the same binding and that are no longer generated are deleted; what
 * others wrote, what was changed by hand, and what belongs to another binding is never touched. What was written for which
 * binding stands in a {@link FileRecord} below the folder.
 */
public final class OutputFolder {
    private final Path root;

    /**
     * An output folder.
     *
     * @param root the folder that the packages lie in; created when there is something to write
     */
    public OutputFolder(Path root) {
        this.root = root;
    }

    /**
     * Writes files. Either all of them may be written, or none is.
     *
     * @param binding what they are written for
     * @param files what to write
     * @return what was done
     * @throws DiagnosticException when files are there that we did not write, or somebody changed, or another binding has;
     *     nothing is written then
     * @throws FileAlreadyExistsException when a file stands where a folder has to be
     * @throws IOException when the folder cannot be read or written
     */
    public WriteResult write(BindingId binding, List<? extends GeneratedFile> files)
            throws DiagnosticException, IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        Earlier earlier = Earlier.of(root, binding);
        StaleFiles stale = StaleFiles.of(earlier, texts);
        FileRecord record = record(binding, texts, earlier, stale);
        stopAt(new Obstacles(earlier), texts, record);
        List<Path> written = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        List<Path> shared = new ArrayList<>(stale.shared());
        try (FreshFiles fresh = new FreshFiles()) {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                Path place = root.resolve(entry.getKey());
                boolean same = isAlready(place, entry.getValue());
                (same ? unchanged : written).add(place);
                if (!same && Files.exists(place) && earlier.isOfAnother(entry.getKey())) {
                    shared.add(place);
                }
                if (!same) {
                    fresh.add(place, entry.getValue());
                }
            }
            addRecords(fresh, earlier, record);
            fresh.move();
        }
        NavigableSet<Path> deleted = new TreeSet<>(stale.deletable());
        deleted.addAll(StaleLibraries.of(earlier, binding));
        delete(deleted);
        delete(staleRecords(earlier, record));
        return new WriteResult(
                written,
                unchanged,
                List.copyOf(deleted),
                stale.kept().stream().map(root::resolve).toList(),
                shared,
                unclear(earlier, binding));
    }

    private static FileRecord record(BindingId binding, Map<String, String> texts, Earlier earlier, StaleFiles stale) {
        TreeMap<String, String> seals = new TreeMap<>();
        // What stays because it was changed has to be known as changed the next time, too.
        stale.kept().forEach(path -> earlier.seals(path).stream().findFirst().ifPresent(it -> seals.put(path, it)));
        texts.forEach((path, text) -> seals.put(path, Seal.of(text)));
        return new FileRecord(binding, seals);
    }

    private static void stopAt(Obstacles obstacles, Map<String, String> texts, FileRecord record)
            throws DiagnosticException, IOException {
        List<Diagnostic> found = new ArrayList<>(obstacles.of(texts));
        found.addAll(obstacles.inTheWayOf(record));
        if (!found.isEmpty()) {
            throw new DiagnosticException(Stage.OUTPUT, found);
        }
    }

    /** Those of other bindings, too: what they have in common with this one is as this one writes it. */
    private void addRecords(FreshFiles fresh, Earlier earlier, FileRecord record) throws IOException {
        List<FileRecord> records = new ArrayList<>(List.of(record));
        earlier.others().stream().map(it -> it.updatedBy(record)).forEach(records::add);
        for (FileRecord each : records) {
            Path place = root.resolve(each.path());
            if (!isAlready(place, each.text())) {
                fresh.add(place, each.text());
            }
        }
    }

    private static boolean isAlready(Path place, String text) throws IOException {
        return Files.isRegularFile(place) && FoundFile.at(place).text().equals(Seal.unixLines(text));
    }

    private void delete(Iterable<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
            EmptyFolders.around(root, file);
        }
    }

    /** Those of what was replaced, and those of which no file is left. */
    private List<Path> staleRecords(Earlier earlier, FileRecord record) {
        List<FileRecord> stale = new ArrayList<>(earlier.replaced());
        earlier.others().stream().filter(it -> earlier.files(it).isEmpty()).forEach(stale::add);
        return stale.stream()
                .map(FileRecord::path)
                .filter(it -> !it.equals(record.path()))
                .map(root::resolve)
                .toList();
    }

    private static List<WriteResult.Unclear> unclear(Earlier earlier, BindingId binding) {
        return earlier.others().stream()
                .filter(it -> binding.resembles(it.binding()))
                .map(it -> new WriteResult.Unclear(
                        it.binding().qualifiedName(), it.binding().headerNames(), earlier.files(it)))
                .filter(it -> !it.files().isEmpty())
                .toList();
    }
}
