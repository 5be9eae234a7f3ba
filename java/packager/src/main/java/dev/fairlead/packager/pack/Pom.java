// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.PackageException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes poms with what Maven Central demands of each.
 *
 * @param settings what is said of the package; checked
 */
record Pom(PackageSettings settings) {
    private static final String NAMESPACE = " xmlns=\"http://maven.apache.org/POM/4.0.0\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd\"";

    /**
     * A dependency.
     *
     * @param on what is needed
     * @param type its type, when it is no jar
     * @param classifier its classifier; empty for the main one
     * @param scope its scope
     */
    record Dependency(Coordinates on, String type, String classifier, String scope) {
        /** Reads {@code group:artifact:version}. */
        static Dependency of(String text) throws PackageException {
            String[] parts = text.split(":", -1);
            try {
                if (parts.length == 3) {
                    return new Dependency(new Coordinates(parts[0], parts[1], parts[2]), "jar", "", "compile");
                }
            } catch (IllegalArgumentException e) {
                throw new PackageException(Reason.OPTION, "--dependency " + text + ": " + e.getMessage());
            }
            throw new PackageException(
                    Reason.OPTION, "--dependency " + text + " is not of the form group:artifact:version");
        }

        void write(Xml xml) {
            xml.element("dependency", () -> {
                xml.leaf("groupId", on.group());
                xml.leaf("artifactId", on.artifact());
                xml.leaf("version", on.version());
                if (!type.equals("jar")) {
                    xml.leaf("type", type);
                }
                if (!classifier.isEmpty()) {
                    xml.leaf("classifier", classifier);
                }
                if (!scope.equals("compile")) {
                    xml.leaf("scope", scope);
                }
            });
        }
    }

    /**
     * Writes a pom.
     *
     * @param coordinates whose it is
     * @param packaging jar, pom or nar
     * @param about what stands behind the package's name and description; empty for the main one
     * @param rest dependencies and what else there is
     * @return its bytes
     */
    byte[] write(Coordinates coordinates, String packaging, String about, Consumer<Xml> rest) {
        Xml xml = new Xml();
        xml.element("project", NAMESPACE, () -> {
            xml.leaf("modelVersion", "4.0.0");
            xml.leaf("groupId", coordinates.group());
            xml.leaf("artifactId", coordinates.artifact());
            xml.leaf("version", coordinates.version());
            xml.leaf("packaging", packaging);
            xml.leaf("name", settings.required(PackageKey.NAME) + (about.isEmpty() ? "" : ", " + about));
            xml.leaf("description", settings.required(PackageKey.DESCRIPTION));
            xml.leaf("url", settings.required(PackageKey.URL));
            writeLicences(xml);
            writeDevelopers(xml);
            writeScm(xml);
            rest.accept(xml);
        });
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes dependencies, where there are any. */
    static void dependencies(Xml xml, List<Dependency> dependencies) {
        if (!dependencies.isEmpty()) {
            xml.element("dependencies", () -> dependencies.forEach(dependency -> dependency.write(xml)));
        }
    }

    private void writeLicences(Xml xml) {
        xml.element(
                "licenses",
                () -> settings.list(PackageKey.LICENSE).stream()
                        .map(Named::of)
                        .forEach(licence -> xml.element("license", () -> {
                            xml.leaf("name", licence.name());
                            xml.leaf("url", licence.licenceUrl());
                        })));
    }

    private void writeDevelopers(Xml xml) {
        xml.element(
                "developers",
                () -> settings.list(PackageKey.DEVELOPER).stream()
                        .map(Named::of)
                        .forEach(developer -> xml.element("developer", () -> {
                            xml.leaf("name", developer.name());
                            developer.address().ifPresent(email -> xml.leaf("email", email));
                        })));
    }

    private void writeScm(Xml xml) {
        String url = settings.required(PackageKey.SCM);
        xml.element("scm", () -> {
            xml.leaf("connection", "scm:git:" + url);
            xml.leaf("developerConnection", "scm:git:" + url);
            xml.leaf("url", url.replaceFirst("\\.git$", ""));
        });
    }
}
