// SPDX-License-Identifier: Apache-2.0
/**
 * The ABI fuzzer: random C functions are bound as a user binds them and called both ways, and every value is compared
 * with what C saw. {@code Draw} makes functions of {@code Type}s, {@code Built} and {@code Binding} make C and Java
 * of them, with shims for what {@code Shims} says, {@code Caller} calls and compares, {@code Shrinker} makes what failed
 * small; {@code AbiFuzz} is all of it.
 */
@NullMarked
package dev.fairlead.generator.abi;

import org.jspecify.annotations.NullMarked;
