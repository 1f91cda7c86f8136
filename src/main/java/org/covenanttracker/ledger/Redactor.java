package org.covenanttracker.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.covenanttracker.ledger.Commitment.Paragraph;

/// Shows a text without some spans of it. Paragraphs that no span touches stay as they are, so that
/// they still verify under their salts.
final class Redactor {

    static final String MARK = "█";

    private Redactor() {}

    /// @param spans in code points of the whole text, in order and apart
    static List<Masked> mask(List<Paragraph> paragraphs, List<Span> spans) {
        List<Masked> masked = new ArrayList<>();
        int start = 0;
        for (Paragraph paragraph : paragraphs) {
            String text = new String(paragraph.bytes(), StandardCharsets.UTF_8);
            int end = start + text.codePointCount(0, text.length());
            masked.add(mask(paragraph, text, start, touching(spans, start, end)));
            start = end;
        }
        return masked;
    }

    private static List<Span> touching(List<Span> spans, int start, int end) {
        return spans.stream()
                .filter(span -> span.from() < end && span.to() > start)
                .toList();
    }

    /// One mark for each span, however long it is.
    private static Masked mask(Paragraph paragraph, String text, int start, List<Span> spans) {
        int[] points = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder();
        int next = 0;
        for (Span span : spans) {
            int from = Math.max(span.from() - start, 0);
            shown.append(new String(points, next, from - next)).append(MARK);
            next = Math.min(span.to() - start, points.length);
        }
        shown.append(new String(points, next, points.length - next));
        return new Masked(paragraph, shown.toString(), !spans.isEmpty());
    }

    static String text(List<Masked> masked) {
        return masked.stream().map(Masked::text).collect(Collectors.joining());
    }

    static int length(List<Paragraph> paragraphs) {
        String text = SealedContent.text(paragraphs);
        return text.codePointCount(0, text.length());
    }

    /// @param text as it may be shown
    /// @param touched whether anything of it is hidden
    record Masked(Paragraph paragraph, String text, boolean touched) {}
}
