// SPDX-License-Identifier: Apache-2.0
// Apple's compilers clear memory by a function of their own; like those of memory.cpp it is supplied here, hidden.

#include <stddef.h>

extern "C" {

void *memset(void *to, int value, size_t size);

#if defined(__x86_64__)
void clear(void *to, size_t size) asm("___bzero");
#else
void clear(void *to, size_t size) asm("_bzero");
#endif

void clear(void *to, size_t size) {
    memset(to, 0, size);
}

}  // extern "C"
