// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Volume16;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** Every kernel on a mapped file: on its bytes as they are, or taken for pixels and voxels. */
final class FileDemo {
    private static final long DOUBLES = 1L << 23;
    private static final long SEED = 25;
    private static final long IMAGE_WIDTH = 1920;
    private static final long MOST_ROWS = 1080;
    private static final long SLICE_SIDE = 128;
    private static final long MOST_SLICES = 32;

    private FileDemo() {}

    static boolean run(Path path, Screen screen) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = map(path, arena);
            screen.fact("data", "%s, %s, mapped: 0 bytes copied to the heap", path, size(file));
            MemorySegment text = MappedText.of(file, arena);
            screen.progress("doubles: writing %,d to a mapped temporary file".formatted(2 * DOUBLES));
            MemorySegment x = MappedDoubles.create(DOUBLES, SEED, arena);
            MemorySegment y = MappedDoubles.create(DOUBLES, SEED + 1, arena);
            screen.progress("");
            Image16 image = image(file);
            Volume16 volume = volume(file);
            screen.fact("text", "its beginning as UTF-8, %s, in a mapped temporary file", size(text));
            screen.fact("doubles", "2 × %,d in a mapped temporary file", DOUBLES);
            screen.fact(
                    "image", "its beginning as 16-bit pixels, %d x %d, where it lies", image.width(), image.height());
            screen.fact(
                    "volume",
                    "its beginning as 16-bit voxels, %d x %d x %d, where it lies",
                    volume.width(),
                    volume.height(),
                    volume.depth());
            Demo.sayTier(screen);
            screen.progress("checking: the same in plain Java");
            List<Kernel<?, ?>> kernels = new ArrayList<>(ByteKernels.on(file, text));
            ServiceLoader.load(MoreKernels.class).forEach(more -> kernels.addAll(more.on(file)));
            kernels.addAll(ReduceKernels.on(x, y));
            kernels.addAll(ImageKernels.on(image, arena).kernels());
            kernels.add(VolumeKernels.median(volume, arena));
            return screen.show(screen.measure(kernels));
        }
    }

    private static MemorySegment map(Path path, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** The beginning of a file as an image, without a copy. */
    static Image16 image(MemorySegment file) {
        long rows = Math.min(MOST_ROWS, file.byteSize() / (IMAGE_WIDTH * Short.BYTES));
        return Image16.of(file, IMAGE_WIDTH, rows);
    }

    /** The beginning of a file as a volume, without a copy. */
    static Volume16 volume(MemorySegment file) {
        long slice = SLICE_SIDE * SLICE_SIDE;
        long slices = Math.min(MOST_SLICES, file.byteSize() / (slice * Short.BYTES));
        return Volume16.of(file, SLICE_SIDE, SLICE_SIDE, slices, SLICE_SIDE, slice);
    }

    private static String size(MemorySegment file) {
        long bytes = file.byteSize();
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d bytes", bytes)
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
