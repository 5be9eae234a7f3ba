// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Volume16;
import java.util.Arrays;

/** What the kernel of volumes computes, by the loop that one would write in Java. */
final class PlainVolume {
    private static final int WINDOW = 27;
    private static final int COLUMN = 9;
    /** A column, and an end that is greater than any voxel. */
    private static final int SORTED = COLUMN + 1;

    private final int width;
    private final int height;
    private final int depth;
    private final char[] voxels;

    private PlainVolume(int width, int height, int depth, char[] voxels) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.voxels = voxels;
    }

    static PlainVolume of(Volume16 volume) {
        int width = (int) volume.width();
        int height = (int) volume.height();
        int depth = (int) volume.depth();
        char[] voxels = new char[width * height * depth];
        int at = 0;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    voxels[at++] = (char) volume.get(x, y, z);
                }
            }
        }
        return new PlainVolume(width, height, depth, voxels);
    }

    /** Sorts the nine voxels of each column of the window once, and merges three columns up to the fourteenth voxel. */
    PlainVolume median3x3x3() {
        int[] columns = new int[width * SORTED];
        char[] medians = new char[voxels.length];
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                sortColumns(y, z, columns);
                for (int x = 0; x < width; x++) {
                    int left = Math.max(x - 1, 0);
                    int right = Math.min(x + 1, width - 1);
                    medians[row(y, z) + x] = (char) merge(columns, left * SORTED, x * SORTED, right * SORTED);
                }
            }
        }
        return new PlainVolume(width, height, depth, medians);
    }

    private void sortColumns(int y, int z, int[] columns) {
        for (int x = 0; x < width; x++) {
            int begin = x * SORTED;
            for (int i = 0; i < COLUMN; i++) {
                insert(voxels[row(y - 1 + i % 3, z - 1 + i / 3) + x], columns, begin, begin + i);
            }
            columns[begin + COLUMN] = Integer.MAX_VALUE;
        }
    }

    private static void insert(int voxel, int[] sorted, int begin, int end) {
        int at = end;
        while (at > begin && sorted[at - 1] > voxel) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = voxel;
    }

    private static int merge(int[] sorted, int left, int here, int right) {
        int a = left;
        int b = here;
        int c = right;
        int least = 0;
        for (int i = 0; i <= WINDOW / 2; i++) {
            least = Math.min(Math.min(sorted[a], sorted[b]), sorted[c]);
            if (sorted[a] == least) {
                a++;
            } else if (sorted[b] == least) {
                b++;
            } else {
                c++;
            }
        }
        return least;
    }

    private int row(int y, int z) {
        return (Math.clamp(z, 0, depth - 1) * height + Math.clamp(y, 0, height - 1)) * width;
    }

    boolean isSameAs(Volume16 volume) {
        return Arrays.equals(voxels, of(volume).voxels);
    }
}
