package org.covenanttracker.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/// Public because the validator makes it by reflection.
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private PlainText rule;

    @Override
    public void initialize(PlainText annotation) {
        this.rule = annotation;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        String complaint = text == null ? null : complaint(text);
        if (complaint == null) return true;
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
        return false;
    }

    private String complaint(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > rule.max()) return "Takes at most " + rule.max() + " characters, not " + length + ".";
        if (text.codePoints().noneMatch(PlainTextValidator::isVisible))
            return "Must not be blank; leave it out if there is nothing to say.";
        if (text.indexOf('\r') >= 0) return "Line ends must be LF alone, without CR.";
        return text.codePoints().allMatch(this::isAllowed) ? null : "Holds a character that is not text.";
    }

    /// No-break spaces and joiners are invisible too, which `isBlank` does not know.
    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    private boolean isAllowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') return rule.lines();
        if (reordersText(codePoint)) return false;
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Embeddings, overrides and isolates make a text show in another order than it is kept in (Unicode
    /// UAX 9 section 2). Right-to-left scripts do without them.
    private static boolean reordersText(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
