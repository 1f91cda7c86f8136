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
        if (text.isBlank()) return "Must not be blank; leave it out if there is nothing to say.";
        if (text.indexOf('\r') >= 0) return "Line ends must be LF alone, without CR.";
        return text.codePoints().allMatch(this::isAllowed) ? null : "Holds a character that is not text.";
    }

    private boolean isAllowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') return rule.lines();
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
