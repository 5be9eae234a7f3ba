// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an artifact is called in a repository of Maven.
 *
 * @param group its group: {@code org.example}
 * @param artifact its name in the group
 * @param version its version
 */
public record Coordinates(String group, String artifact, String version) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Refuses what would not be one folder or file name each. */
    public Coordinates {
        for (String part : new String[] {group, artifact, version}) {
            if (!NAME.matcher(part).matches() || part.contains("..")) {
                throw new IllegalArgumentException(
                        "'" + part + "' cannot be part of an artifact's name: letters, digits, '.', '-' and '_' can");
            }
        }
    }

    /** {@return whether the version is one that is still worked on} */
    public boolean isSnapshot() {
        return version.endsWith(SNAPSHOT);
    }

    /** {@return the folder in a repository, with slashes} */
    public String folder() {
        return group.replace('.', '/') + "/" + artifact + "/" + version;
    }

    /**
     * Names a file of this artifact.
     *
     * @param classifier what tells it from the others of its type; empty for the main one
     * @param extension its type: {@code jar}
     * @return the file's name
     */
    public String file(String classifier, String extension) {
        return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + extension;
    }

    /**
     * An artifact beside this one.
     *
     * @param suffix what stands behind its name: {@code platform}
     * @return its coordinates
     */
    public Coordinates beside(String suffix) {
        return new Coordinates(group, artifact + "-" + suffix, version);
    }

    /**
     * The package URL of a jar.
     *
     * @param classifier its classifier; empty for the main one
     * @return the URL, as the specification of purl writes it
     */
    public String purl(Optional<String> classifier) {
        return "pkg:maven/" + group + "/" + artifact + "@" + version
                + classifier.map(it -> "?classifier=" + it + "&type=jar").orElse("?type=jar");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
