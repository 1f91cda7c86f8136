package org.covenanttracker.breach.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.covenanttracker.http.Refusal;

/// Writes a document anew without what does not show on its pages: who made it and with what, earlier
/// versions of it, scripts, attached files, the names of commenters, where its photographs were taken.
/// Keys and types are those of ISO 32000-2.
final class PdfCleaning {

    private static final List<COSName> DROPPED = names(
            "Metadata", "PieceInfo", "AA", "OpenAction", "JavaScript", "JS", "EmbeddedFiles", "AF", "XFA", "Thumb");

    /// What a link may do: go to another page, open an address in the reader's browser.
    private static final Set<COSName> HARMLESS_ACTIONS = new HashSet<>(names("GoTo", "URI", "Named"));

    private static final Set<COSName> DROPPED_ANNOTATIONS =
            new HashSet<>(names("FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D"));

    private static final COSName ANNOTATION = COSName.getPDFName("Annot");
    private static final COSName WIDGET = COSName.getPDFName("Widget");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private PdfCleaning() {}

    static byte[] clean(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) throw encrypted();
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            new PdfCleaning().cleanAll(document.getDocument().getTrailer());
            ByteArrayOutputStream clean = new ByteArrayOutputStream();
            document.save(clean);
            return clean.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (Refusal unfit) {
            throw unfit;
        } catch (IOException | RuntimeException broken) {
            // Of a damaged file the reader throws what happens to come of it.
            throw UnfitFile.because("type", "Cannot be read as a PDF; print or export it to a new one.");
        }
    }

    private static RuntimeException encrypted() {
        return UnfitFile.because("encrypted", "Is encrypted, so that it cannot be rid of metadata; save it without.");
    }

    private void cleanAll(COSBase root) throws IOException {
        waiting.add(root);
        while (!waiting.isEmpty()) {
            COSBase next = resolved(waiting.remove());
            if (next == null || !seen.add(next)) continue;
            if (next instanceof COSDictionary dictionary) clean(dictionary);
            if (next instanceof COSArray array) clean(array);
        }
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private void clean(COSDictionary dictionary) throws IOException {
        DROPPED.forEach(dictionary::removeItem);
        for (COSName link : names("A", "Next")) {
            if (dictionary.getDictionaryObject(link) instanceof COSDictionary action && isHarmful(action)) {
                dictionary.removeItem(link);
            }
        }
        if (isAnnotation(dictionary) && !WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            names("T", "M", "CreationDate", "NM").forEach(dictionary::removeItem);
        }
        if (dictionary instanceof COSStream stream && isJpeg(stream)) JpegSegments.stripMetadata(stream);
        waiting.addAll(dictionary.getValues());
    }

    private void clean(COSArray array) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.getObject(i) instanceof COSDictionary item
                    && DROPPED_ANNOTATIONS.contains(item.getCOSName(COSName.SUBTYPE))) {
                array.remove(i);
            } else {
                waiting.add(array.get(i));
            }
        }
    }

    private static boolean isHarmful(COSDictionary action) {
        return action.containsKey(COSName.S) && !HARMLESS_ACTIONS.contains(action.getCOSName(COSName.S));
    }

    private static boolean isAnnotation(COSDictionary dictionary) {
        return ANNOTATION.equals(dictionary.getCOSName(COSName.TYPE)) || dictionary.containsKey(COSName.RECT);
    }

    /// A photograph whose only coding is its own.
    private static boolean isJpeg(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray list && list.size() == 1) filters = list.getObject(0);
        return COSName.DCT_DECODE.equals(filters);
    }

    private static List<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
