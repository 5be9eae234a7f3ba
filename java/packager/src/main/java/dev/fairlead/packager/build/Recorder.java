// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.inspect.Facts;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.DebugRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import dev.fairlead.packager.record.RecordWriter;
import dev.fairlead.packager.toolchain.RuntimePart;
import dev.fairlead.packager.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what was built for a platform, and puts the licences of what was linked into it beside. */
final class Recorder {
    private final BuildRequest request;
    private final TargetPlatform platform;
    private final Toolchain toolchain;
    private final BuildFolder folder;

    Recorder(BuildRequest request, TargetPlatform platform, Toolchain toolchain) {
        this.request = request;
        this.platform = platform;
        this.toolchain = toolchain;
        this.folder = new BuildFolder(request.output(), platform);
    }

    void record(List<BuiltLibrary> libraries) throws IOException {
        ProjectFacts facts = ProjectFacts.read(folder.projectFacts());
        List<LibraryRecord> records = new ArrayList<>();
        for (BuiltLibrary library : libraries) {
            records.add(record(library));
        }
        BuildRecord record = new BuildRecord(
                platform.id(),
                toolchain.description(),
                facts.compilers(),
                request.revision(),
                facts.buildType(),
                request.exports(),
                request.allowedNeeded(),
                parts(facts),
                records);
        RecordWriter.write(record, folder.record());
    }

    private static LibraryRecord record(BuiltLibrary library) throws IOException {
        Optional<Facts> facts = library.inspection().facts();
        Optional<DebugRecord> debug = Optional.empty();
        if (library.debugInfo().isPresent()) {
            Path file = library.debugInfo().get();
            debug = Optional.of(new DebugRecord(file.getFileName().toString(), Digests.sha256(file)));
        }
        return new LibraryRecord(
                library.name(),
                library.file().getFileName().toString(),
                Files.size(library.file()),
                Digests.sha256(library.file()),
                facts.flatMap(Facts::id),
                facts.flatMap(Facts::system),
                debug,
                library.inspection().findings().stream()
                        .map(finding -> finding.problem().name())
                        .distinct()
                        .toList());
    }

    private List<PartRecord> parts(ProjectFacts facts) throws IOException {
        List<PartRecord> parts = new ArrayList<>();
        Folders.delete(folder.licences());
        for (RuntimePart part : toolchain.parts(platform, facts.hasCxx())) {
            Optional<String> text = part.text().map(file -> "LICENSE-" + part.name());
            if (text.isPresent()) {
                Files.createDirectories(folder.licences());
                Path copy = folder.licences().resolve(text.get());
                Files.copy(part.text().get(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
            parts.add(new PartRecord(part.name(), part.version(), part.licence(), text));
        }
        return parts;
    }
}
