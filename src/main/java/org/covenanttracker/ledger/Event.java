package org.covenanttracker.ledger;

import java.util.List;

/// Something that changed the public record. Each feature has one sealed family of records; a
/// record's components are the `data` of its leaf, in order, and hold only codes, random ids, dates,
/// numbers and the names of public bodies. A component is never renamed or removed: old leaves are
/// read for ever.
public interface Event {

    default String type() {
        return getClass().getSimpleName();
    }

    /// The fields of this event that the leaf only commits to. All of them are committed every time,
    /// empty or not, so that presence says nothing. New ones are added at the end: older leaves commit to
    /// those that there were.
    default List<String> contentFields() {
        return List.of();
    }
}
