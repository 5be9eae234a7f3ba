// SPDX-License-Identifier: Apache-2.0
#include "tests/support/guarded_memory.h"

#include <stdexcept>

#if defined(_WIN32)
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace fl::tests {

namespace {

std::size_t round_up(std::size_t bytes, std::size_t page) {
    return (bytes + page - 1) / page * page;
}

#if defined(_WIN32)

std::size_t page_size() {
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    return info.dwPageSize;
}

std::uint8_t *map_between_guards(std::size_t bytes, std::size_t page) {
    auto *all = static_cast<std::uint8_t *>(VirtualAlloc(nullptr, bytes + 2 * page, MEM_RESERVE, PAGE_NOACCESS));
    if (all == nullptr || VirtualAlloc(all + page, bytes, MEM_COMMIT, PAGE_READWRITE) == nullptr) {
        throw std::runtime_error("VirtualAlloc failed");
    }
    return all + page;
}

void unmap(std::uint8_t *first, std::size_t, std::size_t page) {
    VirtualFree(first - page, 0, MEM_RELEASE);
}

#else

std::size_t page_size() {
    return static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::uint8_t *map_between_guards(std::size_t bytes, std::size_t page) {
    void *all = mmap(nullptr, bytes + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED) {
        throw std::runtime_error("mmap failed");
    }
    auto *first = static_cast<std::uint8_t *>(all) + page;
    if (mprotect(first, bytes, PROT_READ | PROT_WRITE) != 0) {
        throw std::runtime_error("mprotect failed");
    }
    return first;
}

void unmap(std::uint8_t *first, std::size_t bytes, std::size_t page) {
    munmap(first - page, bytes + 2 * page);
}

#endif

}  // namespace

GuardedMemory::GuardedMemory(std::size_t least_bytes) : first(nullptr), bytes(0), page(page_size()) {
    bytes = round_up(least_bytes == 0 ? 1 : least_bytes, page);
    first = map_between_guards(bytes, page);
}

GuardedMemory::~GuardedMemory() {
    unmap(first, bytes, page);
}

}  // namespace fl::tests
