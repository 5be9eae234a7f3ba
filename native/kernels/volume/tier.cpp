// SPDX-License-Identifier: Apache-2.0
// Compiled once a tier.
#include "kernels/volume/convolve.h"
#include "kernels/volume/kernels.h"
#include "kernels/volume/median.h"

namespace fl::FL_TIER {

namespace {

template <class Voxel>
constexpr volume::KernelsOf<Voxel> kernels_of{convolve3x3x3<Voxel>, median3x3x3<Voxel>};

}  // namespace

const volume::Kernels volume_kernels = {kernels_of<uint8_t>, kernels_of<uint16_t>, kernels_of<float>};

}  // namespace fl::FL_TIER
