// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The threshold that a histogram suggests. */
class OtsuTest {
    @Test
    void twoHeapsAreParted() {
        long[] histogram = new long[256];
        histogram[10] = 500;
        histogram[12] = 400;
        histogram[200] = 300;
        histogram[210] = 100;
        assertEquals(12, Otsu.threshold(histogram));
    }

    @Test
    void theTextbooksExample() {
        // Six gray values of a 6 x 6 picture: 8, 7, 2, 6, 9, 4 pixels; the best threshold parts 0, 1, 2 from 3, 4, 5.
        assertEquals(2, Otsu.threshold(new long[] {8, 7, 2, 6, 9, 4}));
    }

    @Test
    void oneValueOrNoneHasNoThreshold() {
        assertEquals(0, Otsu.threshold(new long[256]));
        long[] one = new long[256];
        one[77] = 9;
        assertEquals(0, Otsu.threshold(one));
    }
}
