// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.harness;

import dev.fairlead.generator.emit.JavaFile;
import java.util.List;

/** Loads generated classes that find themselves on a platform: the JVM's own linker knows better, and goes by the layouts. */
public final class OnPlatform {
    private OnPlatform() {}

    /**
     * Compiles and loads.
     *
     * @param files the classes
     * @param classPath what they are compiled and loaded with; empty for the JDK alone
     * @param shared the qualified name of the class that all others share, which looks for the platform
     * @param platform the platform that it is to find, as {@code windows-x86_64}
     * @return the classes; that one is initialised
     */
    public static ClassLoader load(List<JavaFile> files, String classPath, String shared, String platform)
            throws ReflectiveOperationException {
        List<JavaFile> found = files.stream().map(it -> withMusl(it, platform)).toList();
        ClassLoader classes =
                (classPath.isEmpty() ? JavaCompilation.ofJdkOnly(found) : JavaCompilation.of(found, classPath)).load();
        String name = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        String[] parts = platform.split("-", -1);
        try {
            System.setProperty("os.name", parts[0].replace("macosx", "Mac OS X").replace("windows", "Windows 11"));
            System.setProperty("os.arch", parts[1]);
            Class.forName(shared, true, classes);
        } finally {
            System.setProperty("os.name", name);
            System.setProperty("os.arch", machine);
        }
        return classes;
    }

    /** No property says that a system has musl. */
    private static JavaFile withMusl(JavaFile file, String platform) {
        String musl = String.valueOf(platform.endsWith("-musl"));
        String text = file.text().replace("line.contains(\"/ld-musl-\")", "!line.isEmpty() && " + musl);
        return new JavaFile(file.packageName(), file.className(), text);
    }
}
