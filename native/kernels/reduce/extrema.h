// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernels/simd/vector.h"

// Least and greatest in the order of Java's Math.min and Math.max. Any association gives the same result.
namespace fl::FL_TIER {

template <class Element>
struct ExtremaTypes;

template <>
struct ExtremaTypes<double> {
    using Vector = F64;
    using Bits = I64;
    using ElementBits = int64_t;
};

template <>
struct ExtremaTypes<float> {
    using Vector = F32;
    using Bits = I32;
    using ElementBits = int32_t;
};

// The processor's minimum gives its second operand where the two are equal or either is NaN. Both orders together, by
// OR: two zeros give -0.0 if either is, equal numbers themselves, and a NaN operand a NaN (all exponent bits, and its
// fraction's bits, stay set).
template <class Bits, class Number>
inline Number lesser(Number a, Number b) {
    return __builtin_bit_cast(Number,
                              __builtin_bit_cast(Bits, a < b ? a : b) | __builtin_bit_cast(Bits, b < a ? b : a));
}

// The greatest is the negative of the least of the negatives: `flip` is then the sign bit, else 0.
template <class Element>
class Least {
    using Types = ExtremaTypes<Element>;
    using Vector = typename Types::Vector;
    using Bits = typename Types::Bits;
    using ElementBits = typename Types::ElementBits;
    static constexpr size_t width = sizeof(Vector) / sizeof(Element);
    static constexpr size_t chains = width == 1 ? 2 : 8;  // independent minima, to hide the latency of one

public:
    Least(const Element *x, size_t n, bool negate) : x(x), n(n), flip(negate ? sign_bit : 0) {}

    Element find() const { return flipped(n < width ? of_few() : of_many()); }

private:
    static constexpr auto sign_bit = __builtin_bit_cast(ElementBits, static_cast<Element>(-0.0));

    Vector at(size_t i) const { return __builtin_bit_cast(Vector, load<Bits>(x + i) ^ flip); }

    Element flipped(Element value) const {
        return __builtin_bit_cast(Element, static_cast<ElementBits>(__builtin_bit_cast(ElementBits, value) ^ flip));
    }

    Element of_few() const {
        Element least = flipped(load<Element>(x));
        for (size_t i = 1; i < n; ++i) {
            least = lesser<ElementBits>(flipped(load<Element>(x + i)), least);
        }
        return least;
    }

    Element of_many() const {
        Vector least[chains];
        for (Vector &chain : least) {
            chain = at(0);
        }
        size_t i = 0;
        for (; i + chains * width <= n; i += chains * width) {
#pragma GCC unroll 8
            for (size_t k = 0; k < chains; ++k) {
                least[k] = lesser<Bits>(at(i + k * width), least[k]);
            }
        }
        for (; i + width <= n; i += width) {
            least[0] = lesser<Bits>(at(i), least[0]);
        }
        least[0] = lesser<Bits>(at(n - width), least[0]);  // the rest, and some for the second time
        for (size_t k = 1; k < chains; ++k) {
            least[0] = lesser<Bits>(least[k], least[0]);
        }
        return across(least[0]);
    }

    static Element across(Vector vector) {
        Element lanes[width];
        __builtin_memcpy(lanes, &vector, sizeof lanes);
        Element least = lanes[0];
        for (size_t i = 1; i < width; ++i) {
            least = lesser<ElementBits>(lanes[i], least);
        }
        return least;
    }

    const Element *x;
    size_t n;
    ElementBits flip;
};

}  // namespace fl::FL_TIER
