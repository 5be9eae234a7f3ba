// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.FileBytes;
import java.util.Optional;

/**
 * A file that is to be judged.
 *
 * @param place where it is, for people: a path, or {@code x.jar!META-INF/native/…}
 * @param bytes its content
 * @param bindings what the classes of the same jar look up; empty outside of a jar
 */
public record ArtifactFile(String place, FileBytes bytes, Optional<Bindings> bindings) {
    /** {@return the file's name, without folders} */
    public String fileName() {
        return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(java.io.File.separatorChar)) + 1)
                .replaceFirst("^.*!", "");
    }
}
