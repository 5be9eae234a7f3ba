// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Image16;
import dev.fairlead.kernels.Image8;
import dev.fairlead.kernels.UnsignedImage;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.lang.foreign.Arena;

/**
 * How the samples of a decoded picture become an image of one channel. Gray samples are taken as they are, colours by
 * their luma; transparency does not count.
 *
 * @param bits of a pixel: 8 or 16
 * @param bands samples of a pixel in the picture, transparency among them
 * @param colors how many of them are colours: 1 or 3
 * @param palette whether a sample is a number in a palette of colours
 */
record GrayPixels(int bits, int bands, int colors, boolean palette) {
    static GrayPixels of(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        boolean palette = model instanceof IndexColorModel;
        int bits = model.getComponentSize(0) > Byte.SIZE ? Short.SIZE : Byte.SIZE;
        int bands = picture.getRaster().getNumBands();
        return new GrayPixels(bits, bands, palette ? 1 : model.getNumColorComponents(), palette);
    }

    /** {@return what becomes of the samples, in words} */
    String said() {
        String kept = palette || colors > 1
                ? bits + " bits: the luma 0.299 R + 0.587 G + 0.114 B of its colours"
                : bits + " bits, gray as it is";
        return bands > colors ? kept + ", without its transparency" : kept;
    }

    UnsignedImage<?> copy(BufferedImage picture, Arena arena) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        UnsignedImage<?> image =
                bits == Short.SIZE ? Image16.allocate(arena, width, height) : Image8.allocate(arena, width, height);
        Raster raster = picture.getRaster();
        int[] samples = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                image.set(x, y, gray(samples, x * bands, picture.getColorModel()));
            }
        }
        return image;
    }

    private int gray(int[] samples, int at, ColorModel model) {
        if (model instanceof IndexColorModel colorOf) {
            int index = samples[at];
            return luma(colorOf.getRed(index), colorOf.getGreen(index), colorOf.getBlue(index));
        }
        return colors == 1 ? samples[at] : luma(samples[at], samples[at + 1], samples[at + 2]);
    }

    /** As ITU-R BT.601 weighs them, and JPEG; three equal values give that value. */
    static int luma(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
