// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The user's own cache: a folder that nobody else can write to, because code is loaded from it. */
public final class CacheFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private CacheFolder() {}

    /** {@return where it is: {@code FAIRLEAD_CACHE}, else {@code fairlead} in the system's place for a user's caches} */
    public static Path place() {
        return place(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * Makes the folder where it is missing.
     *
     * @param folder the folder
     * @return the folder
     * @throws IOException when it cannot be made
     * @throws CacheRefusedException when it belongs to someone else or others may write to it
     */
    public static Path open(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly());
        if (POSIX) {
            check(folder);
        }
        return folder;
    }

    static Path place(Map<String, String> environment, String system, Path home) {
        return named(environment, "FAIRLEAD_CACHE").map(Path::toAbsolutePath).orElseGet(() -> {
            String os = system.toLowerCase(Locale.ROOT);
            if (os.startsWith("windows")) {
                return named(environment, "LOCALAPPDATA")
                        .orElse(home.resolve("AppData").resolve("Local"))
                        .resolve("fairlead");
            }
            if (os.startsWith("mac")) {
                return home.resolve("Library").resolve("Caches").resolve("fairlead");
            }
            return named(environment, "XDG_CACHE_HOME")
                    .filter(Path::isAbsolute)
                    .orElse(home.resolve(".cache"))
                    .resolve("fairlead");
        });
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** {@return what makes a new file or folder its owner's alone, where the file system knows such a thing} */
    static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void check(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new CacheRefusedException("others may write to the cache " + folder + " ("
                    + PosixFilePermissions.toString(permissions)
                    + "), and code is loaded from it: chmod 700 it, or name"
                    + " another folder by FAIRLEAD_CACHE");
        }
        // Whoever makes a file owns it: the one way to learn one's own identity that needs no user database.
        Path probe = Files.createTempFile(folder, "owner", null);
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(folder))) {
                throw new CacheRefusedException("the cache " + folder + " belongs to " + Files.getOwner(folder)
                        + ", not to you, and code is loaded from it: name another folder by FAIRLEAD_CACHE");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
