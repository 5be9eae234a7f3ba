// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources are built. */
class SourceRevisionTest {
    @TempDir
    private Path folder;

    @Test
    void aCommitAndWhetherAnythingWasChangedSince() throws Exception {
        Path tree = Files.createDirectories(folder.toRealPath().resolve("tree/native"));
        Path output = tree.resolve("build/fairlead");
        assertEquals(Optional.empty(), SourceRevision.of(tree, output));
        git("init", "-q");
        assertEquals(Optional.empty(), SourceRevision.of(tree, output));
        Files.writeString(tree.resolve("CMakeLists.txt"), "project(scan C)\n");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
        String commit = SourceRevision.of(tree, output).orElseThrow();
        assertTrue(commit.matches("[0-9a-f]{40,64}"), commit);
        Files.createDirectories(output);
        Files.writeString(output.resolve("libscan.so"), "");
        assertEquals(Optional.of(commit), SourceRevision.of(tree, output));
        Files.writeString(tree.resolve("more.c"), "");
        assertEquals(Optional.of(commit + "-dirty"), SourceRevision.of(tree, output));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.resolve("tree").toFile())
                .inheritIO()
                .start();
        assertEquals(0, git.waitFor());
    }
}
