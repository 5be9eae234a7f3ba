// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.platform.TargetPlatform;
import dev.fairlead.packager.record.LibraryRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Native archives, as the NAR plugin of Maven makes and reads them, without a date.
 *
 * @param coordinates the artifact of the archives
 * @param headers the folder of the C headers; empty without any
 * @param licence the text of the project's licence; empty without one
 */
record NativeArchive(Coordinates coordinates, Optional<Path> headers, Optional<Path> licence) {
    /** The main one, which poms depend on: what there is. */
    byte[] main(List<PlatformFiles> platforms) throws IOException {
        return new JarContent().put(propertiesEntry(), properties(platforms)).bytes();
    }

    /** The headers. */
    byte[] noarch() throws IOException {
        JarContent archive = new JarContent();
        if (headers.isPresent()) {
            archive.folder("include/", headers.get());
        }
        return archive.bytes();
    }

    /** {@return the classifier of a platform's archive} */
    static String classifier(TargetPlatform platform) {
        return platform.aol() + "-shared";
    }

    byte[] shared(PlatformFiles files) throws IOException {
        JarContent archive = new JarContent().put(propertiesEntry(), properties(List.of(files)));
        for (LibraryRecord library : files.record().libraries()) {
            archive.put("lib/" + files.platform().aol() + "/shared/" + library.file(), files.file(library));
        }
        if (licence.isPresent()) {
            archive.put("META-INF/LICENSE", licence.get());
        }
        return archive.bytes();
    }

    private String propertiesEntry() {
        return "META-INF/nar/" + coordinates.group() + "/" + coordinates.artifact() + "/nar.properties";
    }

    private byte[] properties(List<PlatformFiles> platforms) {
        TreeMap<String, String> properties = new TreeMap<>();
        String name = coordinates.group() + "\\:" + coordinates.artifact() + "\\:nar\\:";
        String output = coordinates.artifact() + "-" + coordinates.version();
        properties.put("includes.type", "local");
        properties.put("libs.binding", "shared");
        properties.put("nar.noarch", name + "noarch");
        properties.put("nar.shared", name + "${aol}-shared");
        properties.put("output", output);
        for (PlatformFiles files : platforms) {
            String aol = files.platform().aol();
            properties.put(aol + ".libs.binding", "shared");
            properties.put(
                    aol + ".libs.names", names(files.platform(), files.record().libraries()));
            properties.put(aol + ".output", output);
        }
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the linker is told behind -l: the file's name without what the platform puts around it. */
    private static String names(TargetPlatform platform, List<LibraryRecord> libraries) {
        int before = platform.file().indexOf("%s");
        int after = platform.file().length() - before - 2;
        return libraries.stream()
                .map(LibraryRecord::file)
                .map(file -> file.substring(before, file.length() - after))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
