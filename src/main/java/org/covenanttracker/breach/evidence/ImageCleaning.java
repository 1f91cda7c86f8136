package org.covenanttracker.breach.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.covenanttracker.http.Refusal;

/// Draws a picture anew from its dots alone, so that nothing else that was in the file is in it: place,
/// time, camera, owner, thumbnail, or what was put behind its end.
final class ImageCleaning {

    /// A larger one takes more memory to look at than its bytes say.
    private static final long MAX_DOTS = 50_000_000;

    private static final float JPEG_QUALITY = 0.92f;
    private static final int UPRIGHT = 1;

    private ImageCleaning() {}

    static byte[] clean(byte[] bytes, EvidenceType type) {
        try {
            BufferedImage image = read(bytes, type);
            return write(type == EvidenceType.JPEG ? upright(image, orientation(bytes)) : image, type);
        } catch (Refusal unfit) {
            throw unfit;
        } catch (IOException | RuntimeException broken) {
            // Of a damaged picture the decoders throw what happens to come of it.
            throw UnfitFile.because(
                    "type",
                    "Cannot be read as " + type.mediaType() + "; open it and save it anew (a JPEG in RGB or grey).");
        }
    }

    private static BufferedImage read(byte[] bytes, EvidenceType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(type)).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            if (dots > MAX_DOTS) {
                throw UnfitFile.because("size", "Has " + dots + " dots; a picture may have " + MAX_DOTS + ".");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static String format(EvidenceType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /// Cameras write how they were held among the metadata, which is about to go.
    private static int orientation(byte[] bytes) throws IOException {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? UPRIGHT : orientation;
        } catch (ImageProcessingException noMetadata) {
            return UPRIGHT;
        }
    }

    /// @param orientation 1 to 8, as Exif 2.32 section 4.6.4 numbers them
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation <= UPRIGHT || orientation > 8) return image;
        int width = image.getWidth();
        int height = image.getHeight();
        var turned = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean onItsSide = orientation >= 5;
        var upright = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, image.getType());
        return new AffineTransformOp(turned, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }

    private static byte[] write(BufferedImage image, EvidenceType type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(type)).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), quality(writer, type));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam quality(ImageWriter writer, EvidenceType type) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (type == EvidenceType.JPEG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
        }
        return param;
    }
}
