// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace fl::cpu {

// The instruction sets that kernels are compiled for. Each family has a table with one row for each of them.
enum class Tier : uint8_t { scalar, x86_64_v2, x86_64_v3, x86_64_v4, aarch64 };
inline constexpr size_t tier_count = 5;

// What every call looks up: the tier, and whether carry-less products are wide in it.
struct Selection {
    Tier tier;
    bool wide_carryless;
};

namespace detail {

// One word, so that a reader never sees half a selection: 0 until decided, then `decided` with the tier and the flag.
// Zero-initialized, hence in place before any code runs: no initializer, no guard.
extern uint32_t selected_word;
inline constexpr uint32_t decided = 0x10000;
inline constexpr uint32_t wide_carryless_flag = 0x100;
inline constexpr uint32_t tier_mask = 0xFF;

uint32_t decide();

}  // namespace detail

// The selection in force; the first caller decides it for the process. Inline, because every call of a kernel asks.
inline Selection active() {
    uint32_t word = __atomic_load_n(&detail::selected_word, __ATOMIC_RELAXED);
    if (word == 0) {
        word = detail::decide();
    }
    return {static_cast<Tier>(word & detail::tier_mask), (word & detail::wide_carryless_flag) != 0};
}

// Selects a tier by name, the best one for null. False where no tier has this name or this processor cannot run it.
bool select(const char *name);

const char *name_of(Tier tier);

// "scalar,x86-64-v2,…": what this processor can run, the best last. Static storage.
const char *available_names();

}  // namespace fl::cpu
