// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

/**
 * A line of the demo's table.
 *
 * @param kernel what was computed
 * @param bridge how Java reached the native code
 * @param result what came out, in a few characters
 * @param oracle what it was compared with
 * @param gigabytesPerSecond input bytes a nanosecond, best of several calls; NaN when there is nothing to divide
 * @param timesPlainJava how many times as fast as plain Java, both measured here and now; NaN likewise
 * @param agrees whether the result is right
 */
public record Row(
        String kernel,
        String bridge,
        String result,
        String oracle,
        double gigabytesPerSecond,
        double timesPlainJava,
        boolean agrees) {}
