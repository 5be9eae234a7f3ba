// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace fl::tests {

// Memory between two pages that nobody may touch: one byte read before or behind it ends the program.
class GuardedMemory {
public:
    explicit GuardedMemory(std::size_t least_bytes);
    ~GuardedMemory();
    GuardedMemory(const GuardedMemory &) = delete;
    GuardedMemory &operator=(const GuardedMemory &) = delete;

    std::uint8_t *begin() const { return first; }
    std::uint8_t *end() const { return first + bytes; }
    std::size_t size() const { return bytes; }

private:
    std::uint8_t *first;
    std::size_t bytes;
    std::size_t page;
};

}  // namespace fl::tests
