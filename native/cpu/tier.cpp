// SPDX-License-Identifier: Apache-2.0
#include "cpu/tier.h"

#include "cpu/features.h"

namespace fl::cpu {

uint32_t detail::selected_word = 0;

namespace {

constexpr const char *names[tier_count] = {"scalar", "x86-64-v2", "x86-64-v3", "x86-64-v4", "aarch64"};

uint32_t pack(Tier tier, const Features &features) {
    const bool wide = features.wide_carryless && (tier == Tier::x86_64_v3 || tier == Tier::x86_64_v4);
    return detail::decided | (wide ? detail::wide_carryless_flag : 0) | static_cast<uint32_t>(tier);
}

Tier best(const Features &features) {
    if (features.aarch64) {
        return Tier::aarch64;
    }
    if (features.x86_64_v4) {
        return Tier::x86_64_v4;
    }
    if (features.x86_64_v3) {
        return Tier::x86_64_v3;
    }
    return features.x86_64_v2 ? Tier::x86_64_v2 : Tier::scalar;
}

bool can_run(const Features &features, Tier tier) {
    switch (tier) {
    case Tier::scalar:
        return true;
    case Tier::x86_64_v2:
        return features.x86_64_v2;
    case Tier::x86_64_v3:
        return features.x86_64_v3;
    case Tier::x86_64_v4:
        return features.x86_64_v4;
    case Tier::aarch64:
        return features.aarch64;
    }
    return false;
}

bool equal(const char *left, const char *right) {
    while (*left != '\0' && *left == *right) {
        ++left;
        ++right;
    }
    return *left == *right;
}

}  // namespace

// Two threads may decide at once: both find the same, and neither may undo a select() that came between.
uint32_t detail::decide() {
    const Features features = detect_features();
    const uint32_t wanted = pack(best(features), features);
    uint32_t found = 0;
    const bool stored =
        __atomic_compare_exchange_n(&detail::selected_word, &found, wanted, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
    return stored ? wanted : found;
}

bool select(const char *name) {
    const Features features = detect_features();
    if (name == nullptr) {
        __atomic_store_n(&detail::selected_word, pack(best(features), features), __ATOMIC_RELAXED);
        return true;
    }
    for (size_t i = 0; i < tier_count; ++i) {
        const Tier tier = static_cast<Tier>(i);
        if (equal(name, names[i]) && can_run(features, tier)) {
            __atomic_store_n(&detail::selected_word, pack(tier, features), __ATOMIC_RELAXED);
            return true;
        }
    }
    return false;
}

const char *name_of(Tier tier) {
    return names[static_cast<size_t>(tier)];
}

const char *available_names() {
    switch (best(detect_features())) {
    case Tier::x86_64_v4:
        return "scalar,x86-64-v2,x86-64-v3,x86-64-v4";
    case Tier::x86_64_v3:
        return "scalar,x86-64-v2,x86-64-v3";
    case Tier::x86_64_v2:
        return "scalar,x86-64-v2";
    case Tier::aarch64:
        return "scalar,aarch64";
    case Tier::scalar:
        break;
    }
    return "scalar";
}

}  // namespace fl::cpu
