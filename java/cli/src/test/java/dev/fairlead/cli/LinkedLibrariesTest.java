// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a library that a linker finds is named to a running program. */
class LinkedLibrariesTest {
    private static final LoaderFolders NOWHERE = new LoaderFolders(Set.of());

    @TempDir
    private Path folder;

    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        first = Files.createDirectories(folder.resolve("first"));
        second = Files.createDirectories(folder.resolve("second"));
    }

    @Test
    void whatALinkerFindsInAFolderIsNamedByItsPath() throws IOException {
        Path scan = library(second, System.mapLibraryName("scan"));
        Path versioned = library(second, "libkit.so.2");
        assertEquals(
                List.of(":" + scan, ":" + versioned, "z"),
                linked(NOWHERE).loadable(List.of("scan", ":libkit.so.2", "z")));
    }

    @Test
    void theFirstFolderThatHasItWins() throws IOException {
        Path scan = library(first, System.mapLibraryName("scan"));
        library(second, System.mapLibraryName("scan"));
        assertEquals(List.of(":" + scan), linked(NOWHERE).loadable(List.of("scan")));
    }

    @Test
    void whereARunningProgramLooksTheNameIsEnough() throws IOException {
        library(first, System.mapLibraryName("scan"));
        LoaderFolders known = new LoaderFolders(Set.of(first.toRealPath()));
        assertEquals(List.of("scan"), linked(known).loadable(List.of("scan")));
    }

    @Test
    void aPartOfTheCLibraryIsNotOpenedButOneOfThatNameIs() throws IOException {
        Path util = library(first, System.mapLibraryName("util"));
        assertEquals(List.of("uv", ":" + util), linked(NOWHERE).loadable(List.of("uv", "m", "pthread", "util")));
    }

    private LinkedLibraries linked(LoaderFolders known) {
        return new LinkedLibraries(List.of(first, second), known);
    }

    private static Path library(Path folder, String file) throws IOException {
        return Files.createFile(folder.resolve(file)).toAbsolutePath().normalize();
    }
}
