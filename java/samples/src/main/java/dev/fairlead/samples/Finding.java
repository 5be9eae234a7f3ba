// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.samples;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What was found in a scan after it was cleaned.
 *
 * @param dark the value that 1 % of the pixels do not exceed
 * @param middle the median
 * @param bright the value that 99 % of the pixels do not exceed
 * @param limit Otsu's threshold
 * @param share how much of the image is above it, 0 to 1
 * @param clean the file with the filtered image
 * @param mask the file with 65,535 where the image is above the limit, else 0
 */
record Finding(long dark, long middle, long bright, long limit, double share, Path clean, Path mask) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "1 %%, 50 %%, 99 %% of the pixels are at most %,d, %,d, %,d%n"
                        + "%.1f %% are above %,d, Otsu's threshold%n%s%n%s",
                dark,
                middle,
                bright,
                100 * share,
                limit,
                clean,
                mask);
    }
}
