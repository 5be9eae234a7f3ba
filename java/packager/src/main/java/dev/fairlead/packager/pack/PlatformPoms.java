// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import dev.fairlead.packager.pack.Pom.Dependency;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.ArrayList;
import java.util.List;

/**
 * The poms by which a project takes libraries: those of every platform, or that of the machine which builds it.
 *
 * @param pom writes poms
 * @param main the package
 * @param mainType jar, or pom where there are no classes
 * @param platforms what there is a jar for
 */
record PlatformPoms(Pom pom, Coordinates main, String mainType, List<TargetPlatform> platforms) {
    /** Keeps its own copy. */
    PlatformPoms {
        platforms = List.copyOf(platforms);
    }

    /** Depends on the classes and on the jars of all platforms. */
    byte[] all(Coordinates coordinates) {
        List<Dependency> dependencies = new ArrayList<>();
        dependencies.add(new Dependency(main, mainType, "", "compile"));
        platforms.forEach(platform -> dependencies.add(on(platform)));
        return pom.write(coordinates, "pom", "for every platform", xml -> Pom.dependencies(xml, dependencies));
    }

    /** Depends on the classes, and in a profile that Maven chooses on the jar of the machine's platform. */
    byte[] host(Coordinates coordinates) {
        return pom.write(coordinates, "pom", "for the platform of the machine that builds", xml -> {
            Pom.dependencies(xml, List.of(new Dependency(main, mainType, "", "compile")));
            xml.element("profiles", () -> platforms.forEach(platform -> profile(xml, platform)));
        });
    }

    private void profile(Xml xml, TargetPlatform platform) {
        xml.element("profile", () -> {
            xml.leaf("id", platform.id());
            xml.element("activation", () -> activation(xml, platform));
            Pom.dependencies(xml, List.of(on(platform)));
        });
    }

    /** Maven knows systems and processors, and musl by its loader alone: there both jars of the processor are taken. */
    private static void activation(Xml xml, TargetPlatform platform) {
        if (platform.isMusl()) {
            xml.element("file", () -> xml.leaf("exists", "/lib/ld-musl-" + platform.processor() + ".so.1"));
            return;
        }
        xml.element("os", () -> {
            switch (platform.system()) {
                case "windows" -> xml.leaf("family", "windows");
                case "macosx" -> xml.leaf("family", "mac");
                default -> xml.leaf("name", "linux");
            }
            xml.leaf("arch", osArch(platform));
        });
    }

    /** The processor as {@code os.arch} of a JVM has it there. */
    private static String osArch(TargetPlatform platform) {
        boolean amd =
                platform.processor().equals("x86_64") && !platform.system().equals("macosx");
        return amd ? "amd64" : platform.processor();
    }

    private Dependency on(TargetPlatform platform) {
        return new Dependency(main, "jar", platform.id(), "runtime");
    }
}
