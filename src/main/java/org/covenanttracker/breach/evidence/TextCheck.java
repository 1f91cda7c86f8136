package org.covenanttracker.breach.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.covenanttracker.http.Csv;

/// Text hides nothing if it is text: it is refused or kept as it is.
final class TextCheck {

    /// What begins like a formula and is a number: -4.5, +12, -3 %.
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,\\u00A0 ]*%?");

    private TextCheck() {}

    static byte[] text(byte[] bytes) {
        decode(bytes);
        return bytes;
    }

    static byte[] csv(byte[] bytes) {
        String text = decode(bytes);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : rows) refuseFormulas(row);
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw UnfitFile.because("type", "Is not readable as CSV (RFC 4180).");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes;
    }

    private static void refuseFormulas(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            String cell = row.getField(i).strip();
            if (!Csv.cell(cell).equals(cell) && !NUMBER.matcher(cell).matches()) {
                throw UnfitFile.because(
                        "formula",
                        "Line " + row.getStartingLineNumber() + ", cell " + (i + 1)
                                + " begins like a formula, which a reader's spreadsheet would run.");
            }
        }
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().allMatch(TextCheck::isText)) return text;
        } catch (CharacterCodingException notText) {
            // Said below.
        }
        throw UnfitFile.because(
                "type", "Is no PDF, PNG or JPEG by its bytes, and no plain text or CSV in UTF-8 either.");
    }

    private static boolean isText(int c) {
        return !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t';
    }
}
