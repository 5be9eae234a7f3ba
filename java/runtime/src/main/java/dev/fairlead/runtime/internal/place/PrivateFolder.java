// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A folder for code that is loaded: nobody but its owner can write to it, and a file's name is the hash of its content. So
 * a rebuilt library is another file, and a file is never written while a process may have it mapped. For systems and
 * tools that need a file; {@link SealedMemory} leaves none behind.
 */
public final class PrivateFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String UNFINISHED = ".part";
    private static final Duration LONGEST_WRITE = Duration.ofDays(1);

    private final Path folder;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where it is missing, and makes sure that it is private.
     *
     * @param folder the folder
     * @return the folder
     * @throws IOException if it cannot be made or used, belongs to somebody else, or others may write to it
     */
    public static PrivateFolder open(Path folder) throws IOException {
        Path named = folder.toAbsolutePath();
        // The folder above may be a link, which is followed now and never again.
        Path above =
                Files.createDirectories(named.resolveSibling(""), ownerOnly()).toRealPath();
        Path real = above.resolve(named.getFileName());
        Files.createDirectories(real, ownerOnly());
        // Whoever makes a file owns it: the one way to learn one's own identity that needs no user database.
        Path probe = Files.createFile(unfinished(real), ownerOnly());
        try {
            UserPrincipal user = Files.getOwner(probe);
            // Whoever may write to the folder above can put another folder in this one's place.
            check(above, user);
            check(real, user);
        } finally {
            Files.deleteIfExists(probe);
        }
        PrivateFolder opened = new PrivateFolder(real);
        opened.sweep();
        return opened;
    }

    /**
     * Refuses a folder that is not a user's own.
     *
     * @param folder the folder
     * @param user the user
     * @throws IOException if it is not
     */
    static void check(Path folder, UserPrincipal user) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is a link or no folder; code is loaded from it");
        }
        UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(user)) {
            throw new IOException(folder + " belongs to " + owner.getName() + ", not to " + user.getName()
                    + "; code is loaded from it");
        }
        if (POSIX) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException("others may write to " + folder + " ("
                        + PosixFilePermissions.toString(permissions) + "), and code is loaded from it: chmod 700 it");
            }
        }
    }

    /**
     * Keeps a copy of a library.
     *
     * @param name the file's name, which the copy's ends with
     * @param content the library; read to its end, not closed
     * @return the copy, which has exactly this content
     * @throws IOException if the content cannot be read or the copy not be written
     */
    public Path keep(String name, InputStream content) throws IOException {
        Path unfinished = unfinished(folder);
        try {
            Path kept = folder.resolve(write(content, unfinished) + "-" + name);
            boolean same =
                    Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(unfinished, kept) == -1;
            if (!same) {
                Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return kept;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * A name that nobody else takes. It need not be secret, as a file that is there already is never opened. SecureRandom,
     * and with it the JDK's temporary files, asks all network adapters of a Windows machine before its first answer.
     */
    private static Path unfinished(Path folder) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return folder.resolve(new UUID(random.nextLong(), random.nextLong()) + UNFINISHED);
    }

    /** Writes a new file and gives the SHA-256 of its content. */
    private static String write(InputStream content, Path file) throws IOException {
        Files.createFile(file, ownerOnly());
        MessageDigest hash = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), hash)) {
            content.transferTo(out);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Deletes what processes that were killed have left unfinished. */
    private void sweep() throws IOException {
        Instant longAgo = Instant.now().minus(LONGEST_WRITE);
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                if (isOlder(file, longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException finishedMeanwhile) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
