// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the system's loader looks. */
class LoaderFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void theConfigurationAndWhatItIncludesNameFolders() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Path commented = Files.createDirectories(folder.resolve("commented"));
        Path unread = Files.createDirectories(folder.resolve("unread"));
        Path more = Files.createDirectories(folder.resolve("more.d"));
        Files.writeString(more.resolve("b.conf"), second + " # the second\n");
        Files.writeString(more.resolve("b.old"), unread + "\n");
        LoaderFolders folders = of(first + "\n#" + commented + "\n\ninclude\tmore.d/*.conf\nhwcap 1 nosegneg\n");
        assertTrue(folders.contains(first));
        assertTrue(folders.contains(second));
        assertFalse(folders.contains(commented));
        assertFalse(folders.contains(unread));
        assertFalse(folders.contains(folder));
    }

    @Test
    void aLinkIsTheFolderThatItLeadsTo() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), there);
        assertTrue(of(link + "\n").contains(there));
        assertTrue(of(there + "\n").contains(link));
    }

    @Test
    void aFileThatIncludesItselfEnds() throws IOException {
        assertTrue(of("include *.conf\n/opt/scan\n").contains(Path.of("/opt/scan")));
    }

    @Test
    void withoutAConfigurationThereAreThoseOfEveryLoader() {
        LoaderFolders folders = LoaderFolders.of(folder.resolve("missing"));
        assertTrue(folders.contains(Path.of("/usr/lib")));
        assertFalse(folders.contains(folder));
    }

    private LoaderFolders of(String configuration) throws IOException {
        return LoaderFolders.of(Files.writeString(folder.resolve("ld.conf"), configuration));
    }
}
