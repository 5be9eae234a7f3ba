// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gaussian. */
class WeightsTest {
    @Test
    void knownWeights() {
        // exp(-i * i / 2) for i from -3 to 3, over their sum of 2.50594988
        float[] weights = Weights.gaussian(1);
        double[] expected = {0.00443305, 0.05400558, 0.24203623, 0.39905028, 0.24203623, 0.05400558, 0.00443305};
        assertEquals(expected.length, weights.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], weights[i], 2e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 0.01, 0.3, 1, 2.5, 10.6, 32.0 / 3})
    void weightsAreSymmetricFallOffAndAddUpToOne(double sigma) {
        float[] weights = Weights.gaussian(sigma);
        assertEquals(2 * (int) Math.ceil(3 * sigma) + 1, weights.length);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            assertEquals(weights[i], weights[weights.length - 1 - i]);
            assertTrue(i == 0 || i > weights.length / 2 || weights[i - 1] < weights[i] || weights[i] == 0);
        }
        assertEquals(1, sum, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 10.7, Double.NaN, Double.POSITIVE_INFINITY})
    void sigmaHasARange(double sigma) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Weights.gaussian(sigma));
        assertEquals(
                "sigma is " + sigma + ", and must be greater than 0 and at most 10.666666666666666:"
                        + " a convolution takes 65 weights at most",
                thrown.getMessage());
    }
}
