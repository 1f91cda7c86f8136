package org.covenanttracker.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What was done to fields of content, from its events.
@ApplicationScoped
class ContentProjection implements Projection {

    private final ContentStates states;
    private final CommittedEntries entries;

    ContentProjection(ContentStates states, CommittedEntries entries) {
        this.states = states;
        this.entries = entries;
    }

    @Override
    public List<String> tables() {
        return List.of("content_state");
    }

    @Override
    public void apply(Recorded<?> entry) {
        if (!(entry.event() instanceof ContentEvent event)) return;
        ContentField field = entries.at(event.entry()).orElseThrow().field(event.field());
        states.put(
                field,
                states.of(field)
                        .apply(new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), event)));
    }
}
