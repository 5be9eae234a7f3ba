// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A target that was asked for, and for which the headers cannot be read.
 *
 * @param platform its name
 * @param reason clang's words
 */
public record UnreadTarget(String platform, String reason) {}
