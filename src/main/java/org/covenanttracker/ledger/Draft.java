package org.covenanttracker.ledger;

import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Actor;

/// An event about to be appended, with the words that its leaf will only commit to.
///
/// @param content a text for each of the event's content fields; null counts as empty
public record Draft<E extends Event>(Recorded<E> recorded, Map<String, String> content) {

    public Draft {
        List<String> fields = recorded.event().contentFields();
        if (content.size() != fields.size() || !content.keySet().containsAll(fields)) {
            throw new IllegalStateException(
                    recorded.event().type() + " has content " + fields + ", not " + content.keySet());
        }
    }

    Actor actor() {
        return recorded.actor();
    }
}
