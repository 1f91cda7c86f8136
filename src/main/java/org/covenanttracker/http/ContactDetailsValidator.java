package org.covenanttracker.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;

/// Public because the validator makes it by reflection.
public class ContactDetailsValidator implements ConstraintValidator<NoContactDetails, ForThePublic> {

    @Override
    public boolean isValid(ForThePublic body, ConstraintValidatorContext context) {
        if (body == null || Boolean.TRUE.equals(body.contactDetailsIntended())) return true;
        context.disableDefaultConstraintViolation();
        boolean valid = true;
        for (var text : body.publicTexts().entrySet()) {
            if (text.getValue() == null) continue;
            var found = ContactDetails.in(text.getValue());
            if (found.isEmpty()) continue;
            complain(context, text.getKey(), found.get());
            valid = false;
        }
        return valid;
    }

    private static void complain(ConstraintValidatorContext context, String pointer, ContactDetails.Found found) {
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(
                "Seems to hold " + found.kind() + " at character " + found.offset() + ", and the public will read it."
                        + " Leave it out, or send contactDetailsIntended: true.");
        String[] steps = pointer.substring(1).split("/");
        if (steps.length == 3) {
            violation
                    .addPropertyNode(steps[0])
                    .addPropertyNode(steps[2])
                    .inIterable()
                    .atIndex(Integer.valueOf(steps[1]))
                    .addConstraintViolation();
            return;
        }
        NodeBuilderCustomizableContext node = violation.addPropertyNode(steps[0]);
        if (steps.length == 2) node = node.addPropertyNode(steps[1]);
        node.addConstraintViolation();
    }
}
