// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import dev.fairlead.packager.record.DebugRecord;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was built for a platform, and where it lies.
 *
 * @param platform the platform
 * @param record what the build says of it
 * @param output the build's output folder
 */
record PlatformFiles(TargetPlatform platform, BuildRecord record, Path output) {
    /** {@return the folder that is META-INF/native/PLATFORM in a jar} */
    Path libraries() {
        return output.resolve("libraries").resolve("META-INF").resolve("native").resolve(record.platform());
    }

    Path file(LibraryRecord library) {
        return libraries().resolve(library.file());
    }

    /** {@return where a library stands in a jar} */
    String entry(LibraryRecord library) {
        return "META-INF/native/" + record.platform() + "/" + library.file();
    }

    Path file(DebugRecord debug) {
        return output.resolve("debug").resolve(record.platform()).resolve(debug.file());
    }

    Optional<Path> licence(PartRecord part) {
        return part.text()
                .map(text -> output.resolve(BuildRecord.LICENCES)
                        .resolve(record.platform())
                        .resolve(text));
    }

    Path recordFile() {
        return output.resolve(BuildRecord.FOLDER).resolve(BuildRecord.fileName(record.platform()));
    }
}
