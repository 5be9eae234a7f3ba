// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.demo.ImageKernels.Filtered;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the filtered pictures of a picture go: beside it, or to another folder where that may not be written. A file
 * that the demo did not write is never written over.
 *
 * @param folder where they go
 * @param name the picture's name, without what its format is called
 */
record PictureFolder(Path folder, String name) {
    /**
     * The folder for a picture.
     *
     * @param picture the picture
     * @param instead the folder to take where the picture's own is read-only
     * @return the folder
     */
    static PictureFolder of(Path picture, Path instead) {
        Path absolute = picture.toAbsolutePath().normalize();
        Path folder = absolute.resolveSibling("");
        String name = String.valueOf(absolute.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new PictureFolder(
                Files.isWritable(folder) ? folder : instead.toAbsolutePath().normalize(), stem);
    }

    /**
     * Writes pictures.
     *
     * @param pictures what to write
     * @return their names in the folder
     * @throws NotWrittenException if one cannot be written
     */
    List<String> write(List<Filtered> pictures) throws NotWrittenException {
        List<String> names = new ArrayList<>();
        for (Filtered picture : pictures) {
            try {
                names.add(write(picture.name(), PictureWriter.png(picture.image())));
            } catch (IOException refused) {
                throw new NotWrittenException(
                        "cannot write '" + name + "-" + picture.name() + ".png' in '" + folder + "': " + refused
                                + "; start the demo in a folder that may be written",
                        refused);
            }
        }
        return names;
    }

    private String write(String filter, byte[] png) throws IOException {
        for (int number = 1; ; number++) {
            String tried = name + "-" + filter + (number == 1 ? "" : "-" + number) + ".png";
            Path file = folder.resolve(tried);
            if (PictureMark.isOn(file)) {
                Files.write(file, png, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                return tried;
            }
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isNew(file, png)) {
                return tried;
            }
        }
    }

    private static boolean isNew(Path file, byte[] png) throws IOException {
        try {
            Files.write(file, png, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException takenMeanwhile) {
            return false;
        }
    }
}
