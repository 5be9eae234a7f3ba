// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.fairlead.packager.record.LibraryRecord;
import dev.fairlead.packager.record.PartRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The bill of materials of a package: CycloneDX 1.6 in JSON. The libraries with their hashes, and what the toolchains
 * may have linked into them. Its serial number comes from its content, and it has no time.
 *
 * @param settings what is said of the package
 * @param coordinates the package
 * @param platforms what is in it
 */
record Sbom(PackageSettings settings, Coordinates coordinates, List<PlatformFiles> platforms) {
    private static final String SPEC = "1.6";

    /** Keeps its own copy. */
    Sbom {
        platforms = List.copyOf(platforms);
    }

    byte[] write() throws IOException {
        // The number stands inside of what it is made from: first without it.
        String body = write(Optional.empty());
        UUID serial = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
        return write(Optional.of("urn:uuid:" + serial)).getBytes(StandardCharsets.UTF_8);
    }

    private String write(Optional<String> serial) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("bomFormat", "CycloneDX");
            json.writeStringField("specVersion", SPEC);
            if (serial.isPresent()) {
                json.writeStringField("serialNumber", serial.get());
            }
            json.writeNumberField("version", 1);
            json.writeObjectFieldStart("metadata");
            writeMain(json);
            json.writeEndObject();
            writeComponents(json);
            writeDependencies(json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    private void writeMain(JsonGenerator json) throws IOException {
        String purl = coordinates.purl(Optional.empty());
        json.writeObjectFieldStart("component");
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", purl);
        json.writeStringField("group", coordinates.group());
        json.writeStringField("name", coordinates.artifact());
        json.writeStringField("version", coordinates.version());
        json.writeStringField("description", settings.required(PackageKey.DESCRIPTION));
        json.writeArrayFieldStart("licenses");
        for (String licence : settings.list(PackageKey.LICENSE)) {
            Named named = Named.of(licence);
            json.writeStartObject();
            json.writeObjectFieldStart("license");
            json.writeStringField("name", named.name());
            json.writeStringField("url", named.licenceUrl());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("purl", purl);
        json.writeEndObject();
    }

    private void writeComponents(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("components");
        for (PlatformFiles platform : platforms) {
            for (LibraryRecord library : platform.record().libraries()) {
                writeLibrary(json, platform, library);
            }
        }
        for (PartRecord part : parts().values()) {
            json.writeStartObject();
            json.writeStringField("type", "library");
            json.writeStringField("bom-ref", purl(part));
            json.writeStringField("name", part.name());
            json.writeStringField("version", part.version());
            json.writeArrayFieldStart("licenses");
            json.writeStartObject();
            json.writeStringField("expression", part.licence());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("purl", purl(part));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLibrary(JsonGenerator json, PlatformFiles platform, LibraryRecord library) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", purl(platform, library));
        json.writeStringField("name", library.file());
        json.writeStringField("version", coordinates.version());
        json.writeArrayFieldStart("hashes");
        json.writeStartObject();
        json.writeStringField("alg", "SHA-256");
        json.writeStringField("content", library.sha256());
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("purl", purl(platform, library));
        json.writeArrayFieldStart("properties");
        property(json, "platform", platform.record().platform());
        property(json, "toolchain", platform.record().toolchain());
        if (platform.record().revision().isPresent()) {
            property(json, "revision", platform.record().revision().get());
        }
        if (library.id().isPresent()) {
            property(json, "build-id", library.id().get());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", "fairlead:" + name);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void writeDependencies(JsonGenerator json) throws IOException {
        List<String> all = new ArrayList<>();
        json.writeArrayFieldStart("dependencies");
        for (PlatformFiles platform : platforms) {
            List<String> parts =
                    platform.record().parts().stream().map(Sbom::purl).toList();
            for (LibraryRecord library : platform.record().libraries()) {
                all.add(purl(platform, library));
                dependency(json, purl(platform, library), parts);
            }
        }
        dependency(json, coordinates.purl(Optional.empty()), all);
        json.writeEndArray();
    }

    private static void dependency(JsonGenerator json, String of, List<String> on) throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", of);
        json.writeArrayFieldStart("dependsOn");
        for (String each : on) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What several platforms have of one toolchain stands once. */
    private Map<String, PartRecord> parts() {
        Map<String, PartRecord> parts = new LinkedHashMap<>();
        for (PlatformFiles platform : platforms) {
            platform.record().parts().forEach(part -> parts.putIfAbsent(purl(part), part));
        }
        return parts;
    }

    private String purl(PlatformFiles platform, LibraryRecord library) {
        return coordinates.purl(Optional.of(platform.record().platform())) + "#" + platform.entry(library);
    }

    private static String purl(PartRecord part) {
        return "pkg:generic/" + encoded(part.name()) + "@" + encoded(part.version());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
