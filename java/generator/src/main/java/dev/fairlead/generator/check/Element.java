// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.Optional;

/**
 * What a buffer consists of.
 *
 * @param size the size of one element in bytes
 * @param array the component type of Java arrays that hold the same elements; empty when there is none
 */
public record Element(long size, Optional<JavaScalar> array) {}
