// SPDX-License-Identifier: Apache-2.0
#include "cpu/features.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <stdint.h>
#endif

namespace fl::cpu {

#if defined(__x86_64__)

namespace {

// Bit positions: Intel SDM volume 2, CPUID; levels: the x86-64 psABI, table "Micro-Architecture Levels".
struct Leaf {
    uint32_t eax, ebx, ecx, edx;
};

Leaf leaf(uint32_t function, uint32_t subfunction) {
    Leaf answer{};
    __get_cpuid_count(function, subfunction, &answer.eax, &answer.ebx, &answer.ecx, &answer.edx);
    return answer;
}

constexpr uint32_t bit(unsigned position) {
    return uint32_t{1} << position;
}

constexpr bool has_all(uint32_t word, uint32_t wanted) {
    return (word & wanted) == wanted;
}

// Which register files the operating system saves; 0 where it saves none by XSAVE. As bytes-exact assembler, because
// the intrinsic needs a compiler flag that this file must not have.
uint64_t saved_state(uint32_t leaf1_ecx) {
    constexpr uint32_t osxsave = bit(27);
    if (!has_all(leaf1_ecx, osxsave)) {
        return 0;
    }
    uint32_t low = 0;
    uint32_t high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t{high} << 32) | low;
}

bool is_v2(const Leaf &basic, const Leaf &extended) {
    constexpr uint32_t sse3 = bit(0), pclmulqdq = bit(1), ssse3 = bit(9), cx16 = bit(13), sse41 = bit(19),
                       sse42 = bit(20), popcnt = bit(23);
    constexpr uint32_t lahf = bit(0);
    return has_all(basic.ecx, sse3 | pclmulqdq | ssse3 | cx16 | sse41 | sse42 | popcnt) && has_all(extended.ecx, lahf);
}

bool is_v3(const Leaf &basic, const Leaf &structured, const Leaf &extended, uint64_t saved) {
    constexpr uint32_t fma = bit(12), movbe = bit(22), avx = bit(28), f16c = bit(29);
    constexpr uint32_t bmi1 = bit(3), avx2 = bit(5), bmi2 = bit(8);
    constexpr uint32_t lzcnt = bit(5);
    constexpr uint64_t xmm_and_ymm = 0x06;
    return (saved & xmm_and_ymm) == xmm_and_ymm && has_all(basic.ecx, fma | movbe | avx | f16c) &&
           has_all(structured.ebx, bmi1 | avx2 | bmi2) && has_all(extended.ecx, lzcnt);
}

bool is_v4(const Leaf &structured, uint64_t saved) {
    constexpr uint32_t avx512f = bit(16), avx512dq = bit(17), avx512cd = bit(28), avx512bw = bit(30),
                       avx512vl = bit(31);
    constexpr uint64_t xmm_ymm_zmm_and_masks = 0xE6;
    return (saved & xmm_ymm_zmm_and_masks) == xmm_ymm_zmm_and_masks &&
           has_all(structured.ebx, avx512f | avx512dq | avx512cd | avx512bw | avx512vl);
}

}  // namespace

Features detect_features() {
    const Leaf basic = leaf(1, 0);
    const Leaf structured = leaf(7, 0);
    const Leaf extended = leaf(0x80000001, 0);
    const uint64_t saved = saved_state(basic.ecx);
    constexpr uint32_t vpclmulqdq = bit(10);

    Features features{};
    features.x86_64_v2 = is_v2(basic, extended);
    features.x86_64_v3 = features.x86_64_v2 && is_v3(basic, structured, extended, saved);
    features.x86_64_v4 = features.x86_64_v3 && is_v4(structured, saved);
    features.wide_carryless = features.x86_64_v3 && has_all(structured.ecx, vpclmulqdq);
    return features;
}

#elif defined(__aarch64__)

Features detect_features() {
    Features features{};
    features.aarch64 = true;  // Advanced SIMD is part of the baseline
    return features;
}

#else

Features detect_features() {
    return Features{};
}

#endif

}  // namespace fl::cpu
