// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

namespace fl::tests {

// The seed of this run, printed; FAIRLEAD_TEST_SEED repeats it.
inline std::uint64_t run_seed() {
    static const std::uint64_t seed = [] {
        const char *given = std::getenv("FAIRLEAD_TEST_SEED");
        const std::uint64_t chosen = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
        std::cout << "FAIRLEAD_TEST_SEED=" << chosen << '\n';
        return chosen;
    }();
    return seed;
}

class Random {
public:
    Random() : engine(run_seed()) {}

    std::uint64_t bits() { return engine(); }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine() % bound); }
    std::uint8_t byte() { return static_cast<std::uint8_t>(engine()); }
    double normal() { return distribution(engine); }

private:
    std::mt19937_64 engine;
    std::normal_distribution<double> distribution;
};

}  // namespace fl::tests
