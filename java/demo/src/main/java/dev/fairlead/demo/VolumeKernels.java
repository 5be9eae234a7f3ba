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
        return new Kernel<>(
                "median 3x3x3",
                volume.voxels().byteSize(),
                List.of(Bridge.ffm(() -> {
                    volume.median3x3x3(filtered);
                    return filtered;
                })),
                plain::median3x3x3,
                "plain Java",
                (result, expected) -> expected.isSameAs(result),
                result -> ImageKernels.checksum(result.voxels()));
    }
}
