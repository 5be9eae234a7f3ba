// SPDX-License-Identifier: Apache-2.0
/**
 * The C++ API of the kernels: {@code Kernels} has its functions, {@code Image8}, {@code Image16} and {@code ImageF} are
 * images, {@code Histogram} and {@code Progress} what their names say. These classes are generated from the headers in
 * {@code native/include} through JavaCPP; by hand is only {@link dev.fairlead.kernels.cpp.CppKernelLibrary}.
 *
 * <p>Memory crosses as segments and is not copied. What C++ throws arrives as a {@code KernelException} with the same
 * message, as an {@link IndexOutOfBoundsException} or {@link IllegalArgumentException}, or as a {@code CppException}; what
 * a {@code Progress} throws comes out of the call that it was given to.
 */
package dev.fairlead.kernels.cpp;
