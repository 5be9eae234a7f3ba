// SPDX-License-Identifier: Apache-2.0
import static bound.libgit2.git2_h.*;

import bound.libgit2.git_oid;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Object names against SHA-1 of Java, and a blob that the program git reads. */
final class Libgit2 {
    private Libgit2() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "repository");
        git_libgit2_init();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment oid = git_oid.allocate(arena);
            for (int size : new int[] {0, 1, 100_000}) {
                byte[] data = Check.sample(size);
                Check.equal(0, git_odb_hash(oid, Check.segment(arena, data), size, GIT_OBJECT_BLOB()), "git_odb_hash");
                Check.equal(sha1(data), Check.string(git_oid_tostr_s(oid)), "the name of a blob of " + size);
            }
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            Check.equal(0, git_repository_init(pointer, arena.allocateFrom(folder.toString()), 1), "init");
            MemorySegment repository = pointer.get(ValueLayout.ADDRESS, 0);
            byte[] data = Check.sample(5000);
            Check.equal(
                    0, git_blob_create_from_buffer(oid, repository, Check.segment(arena, data), data.length), "blob");
            Check.equal(data, Check.run("git", "--git-dir", folder.toString(), "cat-file", "blob", sha1(data)), "git");
            git_repository_free(repository);
        }
        git_libgit2_shutdown();
        Check.report();
    }

    private static String sha1(byte[] data) throws NoSuchAlgorithmException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(("blob " + data.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha1.digest(data));
    }
}
