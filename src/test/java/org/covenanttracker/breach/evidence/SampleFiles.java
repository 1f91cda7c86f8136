package org.covenanttracker.breach.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/// Files as filers send them, made here: each says `SECRET` wherever it hides what does not show.
public final class SampleFiles {

    public static final String SECRET = "Esme Brightwater";
    static final String SHOWN = "The letter of 3 November";

    private SampleFiles() {}

    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var drawing = new PDPageContentStream(document, page)) {
                drawing.beginText();
                drawing.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                drawing.newLineAtOffset(50, 700);
                drawing.showText(SHOWN);
                drawing.endText();
                drawing.drawImage(JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg(1))), 50, 500);
            }
            hide(document, page);
            return saved(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void hide(PDDocument document, PDPage page) throws IOException {
        document.getDocumentInformation().setAuthor(SECRET);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + "</x:xmpmeta>").getBytes());
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
        var attached = new PDComplexFileSpecification();
        attached.setFile(SECRET + ".txt");
        attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes())));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a", attached));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var note = new PDAnnotationText();
        note.setTitlePopup(SECRET);
        note.setContents("See here.");
        page.getAnnotations().add(note);
    }

    /// With an earlier version of the document still in it.
    static byte[] pdfTwiceSaved() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            document.getDocumentInformation().setAuthor("Nobody");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] encryptedPdf() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// 40 dots wide and 20 high, its left half red; taken with the camera held as the orientation says.
    public static byte[] jpeg(int orientation) {
        byte[] plain = written("jpg");
        byte[] exif = exif(orientation);
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif),
                segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /// Two entries of TIFF 6.0: the orientation and the artist.
    private static byte[] exif(int orientation) {
        byte[] artist = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        int entries = 8 + 2 + 2 * 12 + 4;
        return ByteBuffer.allocate(6 + entries + artist.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(artist.length)
                .putInt(entries)
                .putInt(0)
                .put(artist)
                .array();
    }

    public static byte[] png() {
        byte[] plain = written("png");
        int behindHeader = 8 + 25;
        return joined(
                Arrays.copyOf(plain, behindHeader),
                chunk("tEXt", ("Author\0" + SECRET).getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, behindHeader, plain.length));
    }

    /// Few bytes, that say they are of so many dots.
    static byte[] pngBomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                Arrays.copyOf(written("png"), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("letter.pdf"));
            zip.write(pdf());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] written(String format) {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) image.setRGB(x, y, (x < 20 ? Color.RED : Color.WHITE).getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
