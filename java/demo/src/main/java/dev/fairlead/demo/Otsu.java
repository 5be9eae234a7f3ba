// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

/**
 * Otsu's threshold: of all thresholds the one that sets the means of both sides farthest apart, weighted by their
 * sizes.
 */
final class Otsu {
    private Otsu() {}

    /**
     * The threshold of an image.
     *
     * @param histogram how often each value occurs
     * @return the greatest value that counts as below; 0 for an image of one value or none
     */
    static int threshold(long[] histogram) {
        double total = 0;
        double sum = 0;
        for (int value = 0; value < histogram.length; value++) {
            total += histogram[value];
            sum += (double) value * histogram[value];
        }
        double below = 0;
        double sumBelow = 0;
        double best = 0;
        int threshold = 0;
        for (int value = 0; value < histogram.length; value++) {
            below += histogram[value];
            sumBelow += (double) value * histogram[value];
            double above = total - below;
            if (below > 0 && above > 0) {
                double apart = sumBelow / below - (sum - sumBelow) / above;
                double variance = below * above * apart * apart;
                if (variance > best) {
                    best = variance;
                    threshold = value;
                }
            }
        }
        return threshold;
    }
}
