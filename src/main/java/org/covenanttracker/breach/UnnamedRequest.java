package org.covenanttracker.breach;

import java.util.Arrays;
import org.covenanttracker.ledger.StateJson;

/// What an unnamed party asked for, as kept with its sealed act.
///
/// @param type the simple name of the request's class
record UnnamedRequest(String type, String json) {

    static String of(Record request) {
        return StateJson.write(new UnnamedRequest(request.getClass().getSimpleName(), StateJson.write(request)));
    }

    static UnnamedRequest parse(String text) {
        return StateJson.read(text, UnnamedRequest.class);
    }

    boolean isFiling() {
        return type.equals(FileBreachRequest.class.getSimpleName());
    }

    FileBreachRequest filing() {
        return StateJson.read(json, FileBreachRequest.class);
    }

    BreachCommand command() {
        Class<?> command = Arrays.stream(BreachCommand.class.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A sealed act asks for an unknown " + type));
        return StateJson.read(json, command.asSubclass(BreachCommand.class));
    }
}
