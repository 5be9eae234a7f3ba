// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/image/kernels.h"

// One tier's kernels: arguments checked, at least one voxel.
namespace fl::volume {

using image::Filter;

template <class Voxel>
struct KernelsOf {
    void (*convolve3x3x3)(const Filter<Voxel> &volumes, const float *weights);
    void (*median3x3x3)(const Filter<Voxel> &volumes);
};

struct Kernels {
    KernelsOf<uint8_t> u8;
    KernelsOf<uint16_t> u16;
    KernelsOf<float> f32;

    template <class Voxel>
    const KernelsOf<Voxel> &of() const;
};

template <>
inline const KernelsOf<uint8_t> &Kernels::of() const {
    return u8;
}

template <>
inline const KernelsOf<uint16_t> &Kernels::of() const {
    return u16;
}

template <>
inline const KernelsOf<float> &Kernels::of() const {
    return f32;
}

}  // namespace fl::volume

namespace fl::scalar {
extern const volume::Kernels volume_kernels;
}
namespace fl::x86_64_v2 {
extern const volume::Kernels volume_kernels;
}
namespace fl::x86_64_v3 {
extern const volume::Kernels volume_kernels;
}
namespace fl::x86_64_v4 {
extern const volume::Kernels volume_kernels;
}
namespace fl::aarch64 {
extern const volume::Kernels volume_kernels;
}
