// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "tests/support/guarded_memory.h"

namespace fl::tests {

// Calls check(pointer) with a copy of `values` that ends at a guard page, that begins behind one, and that begins at
// odd addresses.
template <class Element, class Check>
void at_every_placement(const std::vector<Element> &values, Check check) {
    constexpr std::size_t odd_starts[] = {1, 7, 33};
    const std::size_t bytes = values.size() * sizeof(Element);
    const GuardedMemory memory(bytes + 64);
    const auto place = [&](std::uint8_t *at, const std::string &where) {
        SCOPED_TRACE("n = " + std::to_string(values.size()) + ", " + where);
        if (bytes > 0) {
            std::memcpy(at, values.data(), bytes);
        }
        check(reinterpret_cast<const Element *>(at));
    };
    place(memory.end() - bytes, "ends at a guard page");
    place(memory.begin(), "begins behind a guard page");
    for (const std::size_t start : odd_starts) {
        place(memory.begin() + start, "misaligned by " + std::to_string(start));
    }
}

// Every length up to a few vectors of the widest tier, and some around the blocks and runs of the kernels.
inline std::vector<std::size_t> lengths() {
    std::vector<std::size_t> all;
    for (std::size_t n = 0; n <= 300; ++n) {
        all.push_back(n);
    }
    for (const std::size_t n : {511, 1000, 1025, 4095, 4096, 4097, 5503, 5504, 5600, 8192, 12'293, 40'961, 100'003}) {
        all.push_back(n);
    }
    return all;
}

}  // namespace fl::tests
