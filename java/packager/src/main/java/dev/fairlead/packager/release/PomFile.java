// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.release;

import dev.fairlead.packager.pack.Coordinates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pom of a release.
 *
 * @param file where it is
 * @param project its root
 */
record PomFile(Path file, Element project) {
    /** What Maven Central demands of every pom. */
    private static final List<List<String>> REQUIRED = List.of(
            List.of("groupId"),
            List.of("artifactId"),
            List.of("version"),
            List.of("name"),
            List.of("description"),
            List.of("url"),
            List.of("licenses", "license", "name"),
            List.of("licenses", "license", "url"),
            List.of("developers", "developer", "name"),
            List.of("scm", "connection"),
            List.of("scm", "developerConnection"),
            List.of("scm", "url"));

    static PomFile read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new PomFile(file, builder.parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no pom that can be read: " + e.getMessage(), e);
        }
    }

    /** {@return what it is the pom of}
     * @throws IOException when it does not say
     */
    Coordinates coordinates() throws IOException {
        try {
            return new Coordinates(text("groupId"), text("artifactId"), text("version"));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    String packaging() {
        String packaging = text("packaging");
        return packaging.isEmpty() ? "jar" : packaging;
    }

    /** {@return the paths of elements that are demanded and missing or empty} */
    List<String> missing() {
        return REQUIRED.stream()
                .filter(path -> text(path.toArray(String[]::new)).isEmpty())
                .map(path -> String.join("/", path))
                .toList();
    }

    /** {@return the classifiers of the dependencies} */
    Set<String> classifiers() {
        NodeList found = project.getElementsByTagName("classifier");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .collect(Collectors.toSet());
    }

    private String text(String... path) {
        Optional<Element> at = Optional.of(project);
        for (String name : path) {
            at = at.flatMap(element -> child(element, name));
        }
        return at.map(element -> element.getTextContent().strip()).orElse("");
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
