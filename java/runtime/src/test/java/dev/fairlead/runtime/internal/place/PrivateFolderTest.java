// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.internal.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.runtime.support.BrokenStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path temp = Path.of("");

    private Path folder() {
        return temp.resolve("cache").resolve("natives");
    }

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        PrivateFolder.open(folder());
        assertEquals("rwx------", permissions(folder()));
        assertEquals("rwx------", permissions(folder().resolveSibling("")));
        assertEquals(List.of(), files());
    }

    @Test
    void aFileIsNamedAfterItsContent() throws IOException {
        Path kept = keep("abc");
        assertEquals(HASH_OF_ABC + "-libscan.so", String.valueOf(kept.getFileName()));
        assertEquals("abc", Files.readString(kept));
        assertEquals(kept, keep("abc"));
        Path other = keep("abd");
        assertNotEquals(kept, other);
        assertEquals("abc", Files.readString(kept));
        assertEquals(2, files().size());
    }

    @Test
    void aFileThatIsKeptIsNotWrittenAgain() throws IOException {
        Path kept = keep("abc");
        Object before = Files.getAttribute(kept, "unix:ino");
        assertEquals(before, Files.getAttribute(keep("abc"), "unix:ino"));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsReplaced() throws IOException {
        Path kept = keep("abc");
        for (String wrong : List.of("", "abX", "abcd")) {
            Files.writeString(kept, wrong);
            assertEquals(kept, keep("abc"));
            assertEquals("abc", Files.readString(kept));
        }
        Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "abc");
        Files.delete(kept);
        Files.createSymbolicLink(kept, elsewhere);
        keep("abc");
        assertEquals(false, Files.isSymbolicLink(kept));
    }

    @Test
    void aFolderThatOthersMayWriteToIsRefused() throws IOException {
        PrivateFolder.open(folder());
        for (Path open : List.of(folder(), folder().resolveSibling(""))) {
            for (String permissions : List.of("rwxrwx---", "rwx----w-")) {
                Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
                var thrown = assertThrows(IOException.class, () -> PrivateFolder.open(folder()));
                String message = String.valueOf(thrown.getMessage());
                assertTrue(message.contains("others may write to " + open.toRealPath()), message);
                assertTrue(message.contains("chmod 700"), message);
            }
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        UserPrincipal me = Files.getOwner(temp);
        UserPrincipal somebody = temp.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(me.getName().equals("daemon") ? "bin" : "daemon");
        PrivateFolder.check(temp, me);
        var thrown = assertThrows(IOException.class, () -> PrivateFolder.check(temp, somebody));
        assertEquals(
                temp + " belongs to " + me.getName() + ", not to " + somebody.getName() + "; code is loaded from it",
                thrown.getMessage());
    }

    @Test
    void aLinkInThePlaceOfTheFolderIsRefused() throws IOException {
        Path target = Files.createDirectories(temp.resolve("target"));
        Files.createDirectories(folder().resolveSibling(""));
        Files.createSymbolicLink(folder(), target);
        var thrown = assertThrows(IOException.class, () -> PrivateFolder.open(folder()));
        assertTrue(String.valueOf(thrown.getMessage()).contains("is a link"), thrown.getMessage());
        try (Stream<Path> inTarget = Files.list(target)) {
            assertEquals(0, inTarget.count());
        }
    }

    @Test
    void aLinkAboveTheFolderIsFollowedOnce() throws IOException {
        Path target = Files.createDirectories(temp.resolve("target"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(temp.resolve("cache"), target);
        assertEquals(target.toRealPath().resolve("natives"), keep("abc").getParent());
    }

    @Test
    void contentThatCannotBeReadLeavesNothingBehind() throws IOException {
        PrivateFolder folder = PrivateFolder.open(folder());
        assertThrows(IOException.class, () -> folder.keep("libscan.so", new BrokenStream(10_000)));
        assertEquals(List.of(), files());
    }

    @Test
    void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
        keep("abc");
        Path old = Files.writeString(folder().resolve("1234.part"), "ab");
        Path young = Files.writeString(folder().resolve("5678.part"), "ab");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        PrivateFolder.open(folder());
        assertEquals(false, Files.exists(old));
        assertTrue(Files.exists(young));
        assertEquals(2, files().size());
    }

    @Test
    void severalProcessesMayKeepTheSameAtOnce() throws Exception {
        byte[] content = new byte[300_000];
        new java.util.Random(3).nextBytes(content);
        Callable<Path> keep = () -> PrivateFolder.open(folder()).keep("libscan.so", new ByteArrayInputStream(content));
        try (var executor = Executors.newFixedThreadPool(8)) {
            List<Path> kept = new java.util.ArrayList<>();
            for (Future<Path> future : executor.invokeAll(java.util.Collections.nCopies(32, keep))) {
                kept.add(future.get());
            }
            assertEquals(1, kept.stream().distinct().count());
            assertArrayEquals(content, Files.readAllBytes(kept.getFirst()));
        }
        assertEquals(1, files().size());
    }

    private Path keep(String content) throws IOException {
        return PrivateFolder.open(folder())
                .keep("libscan.so", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
