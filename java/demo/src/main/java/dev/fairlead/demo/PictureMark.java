// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells the demo's own pictures from anyone else's: a text in a PNG, before its pixels. */
final class PictureMark {
    static final String KEYWORD = "Software";
    static final String VALUE = "Fairlead demo";

    private static final long SIGNATURE_BYTES = 8;
    private static final int CHECKSUM_BYTES = 4;
    private static final int TYPE_BYTES = 4;
    private static final byte[] MARK = (KEYWORD + "\0" + VALUE).getBytes(StandardCharsets.ISO_8859_1);

    private PictureMark() {}

    /** {@return whether the demo wrote a file; a link, a folder and what cannot be read are not its own} */
    static boolean isOn(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(SIGNATURE_BYTES);
            return hasMark(in);
        } catch (IOException noPicture) {
            return false;
        }
    }

    /** A chunk of a PNG: the number of its bytes, its type, its bytes, their checksum. */
    private static boolean hasMark(DataInputStream in) throws IOException {
        while (true) {
            int length = in.readInt();
            String type = new String(in.readNBytes(TYPE_BYTES), StandardCharsets.ISO_8859_1);
            if (type.equals("IDAT") || length < 0) {
                return false;
            }
            boolean isText = type.equals("tEXt") && length == MARK.length;
            if (isText && Arrays.equals(in.readNBytes(length), MARK)) {
                return true;
            }
            in.skipNBytes((isText ? 0 : length) + (long) CHECKSUM_BYTES);
        }
    }
}
