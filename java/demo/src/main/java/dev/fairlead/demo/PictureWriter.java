// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.UnsignedImage;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes images as PNG of 8 or 16 bits, gray, marked as the demo's own. */
final class PictureWriter {
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private PictureWriter() {}

    static byte[] png(UnsignedImage<?> image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            BufferedImage picture = picture(image);
            writer.write(new IIOImage(picture, null, marked(writer, picture)));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(UnsignedImage<?> image) {
        int width = (int) image.width();
        int height = (int) image.height();
        boolean deep = image.greatest() > 255;
        BufferedImage picture =
                new BufferedImage(width, height, deep ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = picture.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = image.get(x, y);
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return picture;
    }

    private static IIOMetadata marked(ImageWriter writer, BufferedImage picture) throws IOException {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", PictureMark.KEYWORD);
        entry.setAttribute("value", PictureMark.VALUE);
        IIOMetadataNode text = new IIOMetadataNode("tEXt");
        text.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(text);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
        metadata.mergeTree(PNG_METADATA, root);
        return metadata;
    }
}
