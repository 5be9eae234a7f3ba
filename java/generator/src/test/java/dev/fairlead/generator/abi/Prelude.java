// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

/** The C that all bodies use: values come from one buffer, and what a function sees goes to another one. */
final class Prelude {
    /** Included with angle brackets, as another library's header: nothing of it is bound. */
    static final String HEADER_FILE = "prelude.h";

    /** For bodies in the library and for those in the header, of which the shim library has copies. */
    static final String HEADER = """
            #include <stddef.h>
            #include <stdint.h>
            #include <string.h>
            extern long long *seen;
            extern const long long *given;
            extern int live;
            static inline void see(long long v) { *seen++ = v; }
            static inline void see_address(const void *v) { see((intptr_t) v); }
            static inline void see_float(float v) { uint32_t bits; memcpy(&bits, &v, sizeof bits); see(bits); }
            static inline void see_double(double v) { long long bits; memcpy(&bits, &v, sizeof bits); see(bits); }
            static inline void see_part(const void *v, int size) {
                long long bits = 0;
                memcpy(&bits, v, size);
                see(bits);
            }
            static inline long long give(void) { return *given++; }
            static inline void *give_address(void) { return (void *) (intptr_t) give(); }
            static inline float give_float(void) {
                uint32_t bits = give();
                float v;
                memcpy(&v, &bits, sizeof v);
                return v;
            }
            static inline double give_double(void) {
                double v;
                long long bits = give();
                memcpy(&v, &bits, sizeof v);
                return v;
            }
            static inline void give_part(void *v, int size) {
                long long bits = give();
                memcpy(v, &bits, size);
            }
            """;

    /** Both buffers are handed in beforehand: parameters of their own would take registers away. */
    static final String SOURCE = """
            #include <stdarg.h>
            #include "abi.h"
            long long *seen;
            static long long *seen_first;
            const long long *given;
            int live;
            void abi_begin(long long *see, const long long *give, int round) {
                seen = seen_first = see;
                given = give;
                live = round;
            }
            long long abi_end(void) { return seen - seen_first; }
            """;

    private Prelude() {}
}
