// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.internal.place.Opener;
import dev.fairlead.runtime.internal.place.SystemOpener;
import dev.fairlead.runtime.support.CCompiler;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/** Libraries to load, and requests to load them. */
final class LibraryFixture {
    static final LoadSettings NO_SETTINGS = new LoadSettings(List.of(), true, List.of());

    private LibraryFixture() {}

    /** {@return a folder for the class path that has the library for this platform} */
    static Path classPath(Path folder, String name, String code) {
        CCompiler.library(folder.resolve(resource(name, Platform.current())), code);
        return folder;
    }

    static String resource(String name, Platform platform) {
        return "META-INF/native/" + platform.id() + "/" + platform.libraryFile(name);
    }

    /** {@return a jar with the file, and with Maven's coordinates if they are given} */
    static Path jar(Path jar, String entry, byte[] content, @Nullable String coordinates) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content);
            if (coordinates != null) {
                String[] parts = coordinates.split(":", -1);
                Properties pom = new Properties();
                pom.setProperty("groupId", parts[0]);
                pom.setProperty("artifactId", parts[1]);
                pom.setProperty("version", parts[2]);
                out.putNextEntry(new JarEntry("META-INF/maven/" + parts[0] + "/" + parts[1] + "/pom.properties"));
                pom.store(out, null);
            }
        }
        return jar;
    }

    static LibraryRequest request(String name, Class<?> owner, LoadSettings settings) {
        return request(name, owner, settings, new SystemOpener());
    }

    static LibraryRequest request(String name, Class<?> owner, LoadSettings settings, Opener opener) {
        return new LibraryRequest(name, owner, Map.of(), Platform.current(), settings, opener);
    }

    static int call(NativeLibrary library, String function) {
        try {
            return (int) Linker.nativeLinker()
                    .downcallHandle(library.find(function), FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
