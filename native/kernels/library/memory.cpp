// SPDX-License-Identifier: Apache-2.0
// The four functions that a compiler may call of its own accord, even in freestanding code. The library supplies them
// to itself, hidden, so that it imports nothing. Compiled with -fno-tree-loop-distribute-patterns (see CMakeLists.txt):
// otherwise the compiler would recognize these very loops and replace them by calls of themselves.

#include <stddef.h>
#include <stdint.h>

namespace {

using Word = uint64_t;

Word load_word(const void *from) {
    Word word = 0;
    __builtin_memcpy(&word, from, sizeof word);
    return word;
}

void store_word(void *to, Word word) {
    __builtin_memcpy(to, &word, sizeof word);
}

void copy_forward(uint8_t *to, const uint8_t *from, size_t size) {
    size_t i = 0;
    for (; i + sizeof(Word) <= size; i += sizeof(Word)) {
        store_word(to + i, load_word(from + i));
    }
    for (; i < size; ++i) {
        to[i] = from[i];
    }
}

void copy_backward(uint8_t *to, const uint8_t *from, size_t size) {
    for (; size >= sizeof(Word); size -= sizeof(Word)) {
        store_word(to + size - sizeof(Word), load_word(from + size - sizeof(Word)));
    }
    for (; size > 0; --size) {
        to[size - 1] = from[size - 1];
    }
}

}  // namespace

extern "C" {

void *memcpy(void *to, const void *from, size_t size) {
    copy_forward(static_cast<uint8_t *>(to), static_cast<const uint8_t *>(from), size);
    return to;
}

void *memmove(void *to, const void *from, size_t size) {
    auto *target = static_cast<uint8_t *>(to);
    const auto *source = static_cast<const uint8_t *>(from);
    if (reinterpret_cast<uintptr_t>(target) <= reinterpret_cast<uintptr_t>(source)) {
        copy_forward(target, source, size);
    } else {
        copy_backward(target, source, size);
    }
    return to;
}

void *memset(void *to, int value, size_t size) {
    auto *target = static_cast<uint8_t *>(to);
    const Word pattern = 0x0101010101010101U * static_cast<uint8_t>(value);
    size_t i = 0;
    for (; i + sizeof(Word) <= size; i += sizeof(Word)) {
        store_word(target + i, pattern);
    }
    for (; i < size; ++i) {
        target[i] = static_cast<uint8_t>(value);
    }
    return to;
}

int memcmp(const void *left, const void *right, size_t size) {
    const auto *a = static_cast<const uint8_t *>(left);
    const auto *b = static_cast<const uint8_t *>(right);
    for (size_t i = 0; i < size; ++i) {
        if (a[i] != b[i]) {
            return a[i] < b[i] ? -1 : 1;
        }
    }
    return 0;
}

}  // extern "C"
