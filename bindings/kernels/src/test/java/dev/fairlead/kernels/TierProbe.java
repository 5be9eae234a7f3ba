// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

/** Run in a JVM of its own: says which tier calls run in, or why there is none. */
final class TierProbe {
    private TierProbe() {}

    /** Prints the tier and one result. */
    public static void main(String[] arguments) {
        try {
            System.out.println(Library.tierActive() + " " + Reduce.sum(new double[] {0.1, 0.2, 0.3}));
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
