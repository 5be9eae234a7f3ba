// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.BinaryReader;
import dev.fairlead.packager.binary.ExportedSymbol;
import dev.fairlead.packager.binary.FileBytes;
import dev.fairlead.packager.binary.MalformedBinaryException;
import dev.fairlead.packager.inspect.ArtifactFile;
import dev.fairlead.packager.inspect.Bindings;
import dev.fairlead.packager.inspect.Expectations;
import dev.fairlead.packager.inspect.Inspection;
import dev.fairlead.packager.inspect.Inspector;
import dev.fairlead.packager.inspect.NamePatterns;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.BuildRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inspects the libraries of a platform as their build declared them.
 *
 * @param table the table of platforms
 * @param bindings what the classes that are packaged with them look up; empty when nothing does
 */
public record ShipGate(PlatformTable table, Optional<Bindings> bindings) {
    /**
     * Inspects libraries.
     *
     * @param platform the platform
     * @param record what its build declared
     * @param libraries their contents by their places, which end with the file's name
     * @return what was found; several of a universal library
     */
    public List<Inspection> inspect(TargetPlatform platform, BuildRecord record, Map<String, byte[]> libraries) {
        return inspect(Optional.of(platform), record, libraries);
    }

    /**
     * Inspects libraries for several processors, each part for its own platform.
     *
     * @param record what the build of one of them declared
     * @param libraries their contents by their places, which begin with the folder below META-INF/native
     * @return what was found, one a part
     */
    List<Inspection> inspectUniversal(BuildRecord record, Map<String, byte[]> libraries) {
        return inspect(Optional.empty(), record, libraries);
    }

    private List<Inspection> inspect(
            Optional<TargetPlatform> platform, BuildRecord record, Map<String, byte[]> libraries) {
        List<Inspection> inspections = new ArrayList<>();
        libraries.forEach((place, content) -> {
            Expectations expected = new Expectations(
                    table,
                    platform,
                    record.exports().isEmpty() ? Optional.empty() : Optional.of(new NamePatterns(record.exports())),
                    new NamePatterns(record.allowedNeeded()),
                    NamePatterns.NONE,
                    List.of(),
                    bindings.map(all -> of(all, place, libraries)));
            inspections.addAll(
                    new Inspector(expected).inspect(new ArtifactFile(place, FileBytes.of(content), Optional.empty())));
        });
        return inspections;
    }

    /** Of several libraries each has to export what none of the others does. */
    private static Bindings of(Bindings all, String place, Map<String, byte[]> libraries) {
        Set<String> symbols = new HashSet<>(all.symbols());
        Set<String> shims = new HashSet<>(all.shims());
        libraries.forEach((other, content) -> {
            if (!other.equals(place)) {
                Set<String> exports = exports(content);
                symbols.removeAll(exports);
                shims.removeAll(exports);
            }
        });
        return new Bindings(symbols, shims);
    }

    private static Set<String> exports(byte[] library) {
        Set<String> names = new HashSet<>();
        try {
            for (BinaryImage image : BinaryReader.read(FileBytes.of(library))) {
                image.symbols().exports().stream().map(ExportedSymbol::name).forEach(names::add);
            }
        } catch (MalformedBinaryException damaged) {
            // Its own inspection tells: here it exports nothing.
            return Set.of();
        }
        return names;
    }
}
