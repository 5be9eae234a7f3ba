// SPDX-License-Identifier: Apache-2.0
// Compiled once a tier.
#include "kernels/image/convolve.h"
#include "kernels/image/kernels.h"
#include "kernels/image/median.h"
#include "kernels/image/separable.h"
#include "kernels/image/threshold.h"

namespace fl::FL_TIER {

namespace {

template <class Pixel>
constexpr image::KernelsOf<Pixel> kernels_of{convolve3x3<Pixel>, convolve_separable<Pixel>, median3x3<Pixel>,
                                             threshold<Pixel>};

}  // namespace

const image::Kernels image_kernels = {kernels_of<uint8_t>, kernels_of<uint16_t>, kernels_of<float>};

}  // namespace fl::FL_TIER
