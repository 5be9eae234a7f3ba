// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime;

import dev.fairlead.runtime.LibraryLoadException.Attempt;
import dev.fairlead.runtime.internal.binary.BinaryCheck;
import dev.fairlead.runtime.internal.binary.BinaryRefusedException;
import dev.fairlead.runtime.internal.place.OpenRefusedException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that the user names. A file is loaded where it lies, so that it finds its neighbours and tools find it; who
 * can write to such a folder is the user's affair.
 */
final class NamedFolders implements LibraryPlace {
    private static final String PLACE = LoadSettings.PATH_PROPERTY;

    @Override
    public Result look(LibraryRequest request) {
        List<Path> folders = request.settings().folders();
        if (folders.isEmpty()) {
            return missing("not set");
        }
        return candidates(request)
                .filter(Files::exists)
                .findFirst()
                .map(file -> load(request, file.toAbsolutePath()))
                .orElseGet(() -> missing(request.file() + " not found in "
                        + join(folders.stream().map(NamedFolders::shown))));
    }

    private static Stream<Path> candidates(LibraryRequest request) {
        return request.settings().folders().stream()
                .flatMap(folder -> Stream.of(request.file(), request.systemFile())
                        .distinct()
                        .map(folder::resolve));
    }

    private static Result missing(String result) {
        return new Result.Missing(new Attempt(PLACE, result), Optional.of("set -D" + PLACE + "=FOLDER"));
    }

    private static Result load(LibraryRequest request, Path file) {
        Refusals refusals = new Refusals(PLACE, request);
        try {
            check(request.platform(), file);
            SymbolLookup symbols = request.opener().open(file.toString(), Arena.ofAuto());
            return new Result.Loaded(new NativeLibrary(request.name(), file.toString(), symbols));
        } catch (BinaryRefusedException e) {
            return refusals.damaged(file.toString(), e);
        } catch (OpenRefusedException e) {
            return refusals.notOpened(file.toString(), e);
        } catch (IOException e) {
            return refusals.unreadable(file.toString(), e);
        }
    }

    static void check(Platform platform, Path file) throws IOException, BinaryRefusedException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Opening a pipe would wait for whoever writes to it.
            throw new IOException("it is no regular file");
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            BinaryCheck.check(
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena),
                    platform.format(),
                    platform.machine());
        }
    }

    private static String shown(Path folder) {
        return Files.isRegularFile(folder) ? folder + " (a file: its folder is wanted)" : folder.toString();
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
