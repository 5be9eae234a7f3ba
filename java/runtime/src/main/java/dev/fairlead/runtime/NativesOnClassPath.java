// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the class path has of a library when it does not have it for the running platform.
 *
 * @param request the library
 * @param others where it is for other platforms
 */
record NativesOnClassPath(LibraryRequest request, Map<Platform, URL> others) {
    static NativesOnClassPath of(LibraryRequest request) {
        Map<Platform, URL> others = new LinkedHashMap<>();
        for (Platform platform : Platform.known()) {
            request.find(platform).ifPresent(url -> others.put(platform, url));
        }
        return new NativesOnClassPath(request, others);
    }

    String describe() {
        List<String> ids = others.keySet().stream().map(Platform::id).toList();
        return ids.isEmpty() ? "not found" : "not found; it has " + String.join(", ", ids);
    }

    /** The artifact to add, where a jar for another platform tells which one that is. */
    String fix() {
        String id = request.platform().id();
        String add = others.values().stream()
                .flatMap(url -> coordinates(url).stream())
                .findFirst()
                .map(coordinates -> "add " + coordinates + ":" + id)
                .orElse("add " + request.resource(request.platform()) + " to the class path");
        return request.owner().getModule().isNamed()
                ? add + " (on the module path also --add-modules with the module that has it)"
                : add;
    }

    /** {@return group, artifact and version of the jar that a resource lies in, if Maven made it} */
    private static Optional<String> coordinates(URL resource) {
        try {
            URLConnection connection = resource.openConnection();
            if (!(connection instanceof JarURLConnection inJar)) {
                return Optional.empty();
            }
            inJar.setUseCaches(false);
            try (JarFile jar = inJar.getJarFile()) {
                Optional<JarEntry> descriptor = jar.stream()
                        .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom[.]properties"))
                        .findFirst();
                return descriptor.isEmpty() ? Optional.empty() : coordinates(jar, descriptor.get());
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> coordinates(JarFile jar, JarEntry descriptor) throws IOException {
        Properties pom = new Properties();
        try (InputStream in = jar.getInputStream(descriptor)) {
            pom.load(in);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return pom.stringPropertyNames().containsAll(List.of("groupId", "artifactId", "version"))
                ? Optional.of(pom.getProperty("groupId") + ":" + pom.getProperty("artifactId") + ":"
                        + pom.getProperty("version"))
                : Optional.empty();
    }
}
