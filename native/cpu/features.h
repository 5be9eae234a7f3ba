// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace fl::cpu {

// What this processor and its operating system can run, in the grades that the kernels are compiled for.
struct Features {
    bool
        x86_64_v2;  // the psABI's level 2, and PCLMULQDQ beside it (all but the first processors of that level have it)
    bool x86_64_v3;
    bool x86_64_v4;
    bool aarch64;
    bool wide_carryless;  // VPCLMULQDQ: carry-less products in 256-bit registers, with x86_64_v4 in 512-bit ones
};

Features detect_features();

}  // namespace fl::cpu
