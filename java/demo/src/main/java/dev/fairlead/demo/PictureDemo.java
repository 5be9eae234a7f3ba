// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;

/** The filters on a picture, and what they make of it as pictures again. */
final class PictureDemo {
    private PictureDemo() {}

    static boolean run(Path file, Screen screen) throws IOException {
        // Decoding needs no display, and must not look for one.
        System.setProperty("java.awt.headless", "true");
        try (Arena arena = Arena.ofConfined()) {
            screen.progress("decoding " + file);
            PictureReader.Picture picture = PictureReader.read(file, arena);
            screen.progress("");
            screen.fact(
                    "data",
                    "%s, %,d x %,d pixels of %s",
                    file,
                    picture.image().width(),
                    picture.image().height(),
                    picture.said());
            screen.fact("copied", "once, from the decoder's memory to native memory");
            picture.warnings().forEach(warning -> screen.fact("note", "the decoder says: %s", warning));
            Demo.sayTier(screen);
            ImageKernels kernels = ImageKernels.on(picture.image(), arena);
            boolean agree = screen.show(screen.measure(kernels.kernels()));
            screen.progress("writing pictures");
            PictureFolder folder = PictureFolder.of(file, Path.of(""));
            List<String> names = folder.write(kernels.filtered());
            screen.progress("");
            screen.line("  The filtered pictures are " + joined(names) + " in " + folder.folder() + ".");
            return agree;
        }
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
