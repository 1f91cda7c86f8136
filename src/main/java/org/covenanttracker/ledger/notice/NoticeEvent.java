package org.covenanttracker.ledger.notice;

import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.OnAnyStream;

/// A notice from outside, on the stream of the thing whose words it is about. The record says that there
/// was one, of what kind, and what came of it; never who sent it or what it says.
public sealed interface NoticeEvent extends OnAnyStream {

    /// A random id of the notice's own.
    UUID notice();

    /// By anybody. What was written is kept apart, and not even committed to: its sender is no party.
    record NoticeReceived(UUID notice, NoticeSubject about, NoticeKind kind) implements NoticeEvent {}

    /// By a steward. The explanation is for the parties.
    record NoticeAnswered(UUID notice, NoticeOutcome outcome) implements NoticeEvent {

        @Override
        public List<String> contentFields() {
            return List.of("explanation");
        }
    }
}
