// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Volume16;
import java.lang.foreign.Arena;
import java.util.List;

/** The median of a volume, over the slices as well as within them. */
final class VolumeKernels {
    private VolumeKernels() {}

    static Kernel<?, ?> median(Volume16 volume, Arena arena) {
        PlainVolume plain = PlainVolume.of(volume);
        Volume16 filtered = volume.like(arena);
        Volume16 filteredByCpp = volume.like(arena);
        // C++ has no volume that can only be read, as a mapped file can.
        Volume16 writable = volume.like(arena);
        writable.voxels().copyFrom(volume.voxels());
        var from = CppImage.volume(writable);
        var to = CppImage.volume(filteredByCpp);
        return new Kernel<>(
                "median 3x3x3",
                volume.voxels().byteSize(),
                List.of(
                        Bridge.ffm(() -> {
                            volume.median3x3x3(filtered);
                            return filtered;
                        }),
                        Bridge.javaCpp(() -> {
                            from.median3x3x3Into(to);
                            return filteredByCpp;
                        })),
                plain::median3x3x3,
                "plain Java",
                (result, expected) -> expected.isSameAs(result),
                result -> ImageKernels.checksum(result.voxels()));
    }
}
