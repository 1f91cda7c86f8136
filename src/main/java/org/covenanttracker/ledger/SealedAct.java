package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// What an unnamed party did, kept sealed until a night puts it on record.
///
/// @param holder whose act it is: known to this service alone
/// @param request what was asked for, so that it can be decided again in that night
/// @param contents the events as decided on receipt, their words already salted and committed to
/// @param setAside why it did not fit any more when its night came; null while it waits
public record SealedAct(
        UUID id,
        UUID stream,
        UUID holder,
        LocalDate receivedOn,
        String request,
        List<SealedContent> contents,
        String setAside) {

    public boolean waits() {
        return setAside == null;
    }

    public List<Event> events() {
        return contents.stream().<Event>map(each -> each.entry().event()).toList();
    }

    /// One of its events at its place in the record.
    ///
    /// @param number of the event, from 0
    public Recorded<?> at(int number, int version, LocalDate on) {
        Recorded<?> sealed = contents.get(number).entry();
        return new Recorded<>(stream, version, on, sealed.actor(), sealed.event());
    }

    /// What the service promises to put on record, one statement a line: a filer who keeps the signed
    /// note can show what was received, and when, before any entry exists.
    String promise(String origin) {
        StringBuilder text = new StringBuilder(origin)
                .append("/promise\nstream ")
                .append(stream)
                .append("\nact ")
                .append(id)
                .append("\nreceived ")
                .append(receivedOn)
                .append('\n');
        for (SealedContent content : contents) {
            text.append("event ").append(content.entry().event().type()).append('\n');
            content.commitments()
                    .forEach((field, commitment) -> text.append("content ")
                            .append(field)
                            .append(' ')
                            .append(Base64.getEncoder().encodeToString(commitment))
                            .append('\n'));
        }
        return text.toString();
    }
}
