// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipFile;

/**
 * The jar of LLVM on the class path that is for the running platform. It holds 700 MB: what is needed of it is unpacked
 * into the user's cache, once. Immutable; any number of threads and processes may unpack at the same time.
 *
 * @param path the jar
 * @param cache the folder of the cache, made when something is unpacked
 */
public record LlvmJar(Path path, Path cache) {
    /**
     * Looks for the jar, for use with the user's cache.
     *
     * @return the jar, or empty when the class path has none for this platform
     * @throws IOException when the class path cannot be read
     */
    public static Optional<LlvmJar> find() throws IOException {
        return find(CacheFolder.place());
    }

    /**
     * Looks for the jar.
     *
     * @param cache the folder to unpack into
     * @return the jar, or empty when the class path has none for this platform
     * @throws IOException when the class path cannot be read
     */
    public static Optional<LlvmJar> find(Path cache) throws IOException {
        String anchor = folder() + System.mapLibraryName("clang").replaceFirst("^(lib)?clang", "libclang");
        ClassLoader loader = LlvmJar.class.getClassLoader();
        URL found = loader == null ? ClassLoader.getSystemResource(anchor) : loader.getResource(anchor);
        if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LlvmJar(Path.of(connection.getJarFileURL().toURI()), cache));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** {@return this platform by the name that JavaCPP's jars give it, such as {@code linux-arm64}} */
    public static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
        String machine = System.getProperty("os.arch");
        return system + "-" + (machine.equals("aarch64") ? "arm64" : "x86_64");
    }

    /**
     * Unpacks files of the jar, unless that was done before.
     *
     * @param name what the folder's name begins with
     * @param places says by a file's path below the jar's own folder where it goes, nowhere or in several places; what
     *     goes into a folder {@code bin} can be run
     * @param before told the size in megabytes before anything is unpacked: it takes seconds
     * @return the folder that holds the files, nothing else, and is not to be written to
     * @throws CacheRefusedException when others may write to the cache
     * @throws IOException when the jar cannot be read or the cache not be written
     */
    public Path unpack(String name, Function<String, List<String>> places, Consumer<Long> before) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            String folder = folder();
            JarPart part = JarPart.of(
                    jar,
                    entry -> entry.startsWith(folder) ? places.apply(entry.substring(folder.length())) : List.of());
            long megabytes = part.bytes() >> 20;
            return part.unpack(CacheFolder.open(cache), name, () -> before.accept(megabytes));
        }
    }

    private static String folder() {
        return "org/bytedeco/llvm/" + platform() + "/";
    }
}
