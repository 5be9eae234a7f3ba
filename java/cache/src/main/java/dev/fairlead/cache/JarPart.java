// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Some files of a jar or another zip archive, unpacked once into a folder whose name says what they hold. The folder
 * appears under its name only when it is complete, so that any number of processes may unpack at the same time, and one
 * that finds it reads no byte of its contents.
 */
public final class JarPart {
    private final ZipFile jar;
    private final List<Item> items;

    private record Item(ZipEntry entry, String path) {}

    private JarPart(ZipFile jar, List<Item> items) {
        this.jar = jar;
        this.items = items;
    }

    /**
     * Chooses files of a jar.
     *
     * @param jar the jar
     * @param places says by an entry's name where it goes in the unpacked folder, nowhere or in several places
     * @return the part
     */
    public static JarPart of(ZipFile jar, Function<String, List<String>> places) {
        List<Item> items = new ArrayList<>();
        jar.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> places.apply(entry.getName()).forEach(path -> items.add(new Item(entry, path))));
        return new JarPart(jar, items);
    }

    /** {@return how many bytes the unpacked files have} */
    public long bytes() {
        return items.stream().mapToLong(item -> item.entry().getSize()).sum();
    }

    /**
     * Unpacks the files, all into one folder, unless that was done before.
     *
     * @param parent where the folder is or will be
     * @param name what its name begins with
     * @param before called before anything is unpacked
     * @return the folder, which is not to be written to
     * @throws IOException when the archive cannot be read or the folder not be written
     */
    public Path unpack(Path parent, String name, Runnable before) throws IOException {
        Path folder = parent.resolve(name + "-" + identity());
        if (isComplete(folder)) {
            return folder;
        }
        before.run();
        Path temporary = Files.createTempDirectory(parent, name + "-unpacking", CacheFolder.ownerOnly());
        try {
            for (Item item : items) {
                Path target = temporary.resolve(item.path());
                Files.createDirectories(target.resolveSibling(""), CacheFolder.ownerOnly());
                try (InputStream in = jar.getInputStream(item.entry())) {
                    Files.copy(in, target);
                }
                makeRunnable(item, target);
            }
            publish(temporary, folder);
        } finally {
            deleteAll(temporary);
        }
        return folder;
    }

    /** A jar keeps no permissions. */
    private static void makeRunnable(Item item, Path target) throws IOException {
        if (item.path().startsWith("bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    private void publish(Path temporary, Path folder) throws IOException {
        if (Files.exists(folder) && !isComplete(folder)) {
            deleteAll(folder);
        }
        try {
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isComplete(folder)) {
                throw e;
            }
        }
    }

    /** The jar's own checksums stand for the contents: equal ones are equal files, whatever the jar is called. */
    private String identity() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Item item : items) {
                String line = item.path() + " " + item.entry().getSize() + " "
                        + item.entry().getCrc() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Sizes alone: a folder gets its name only when complete, so this finds what was damaged or cleaned later. */
    private boolean isComplete(Path folder) {
        return Files.isDirectory(folder)
                && items.stream().allMatch(item -> {
                    try {
                        return Files.size(folder.resolve(item.path()))
                                == item.entry().getSize();
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
