package org.covenanttracker.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;

/// The `If-Match` of a request that changes something (RFC 9110 section 13.1.1): carry it out only if the
/// thing is still as the caller saw it. Whoever carries it out checks that once nobody else can change the
/// thing, and before anything is decided; a repetition under an `Idempotency-Key` is answered before.
@RequestScoped
public class Precondition {

    private final Tags tags;

    private EntityTags wanted;
    private Supplier<Object> thing;
    private boolean checked;

    Precondition(Tags tags) {
        this.tags = tags;
    }

    /// @param thing as the caller would be shown it now
    void take(EntityTags wanted, Supplier<Object> thing) {
        this.wanted = wanted;
        this.thing = thing;
    }

    /// While the thing's row is locked.
    public void check() {
        checked = true;
        if (wanted == null || wanted.nameStrongly(tags.of(tags.bytes(thing.get())))) return;
        throw Refusal.changed();
    }

    /// A condition that nobody looked at would be dropped in silence.
    public void requireChecked() {
        if (wanted != null && !checked) throw new IllegalStateException("If-Match was taken and not checked");
    }

    static Refusal noThing(String header, String detail) {
        return Refusal.invalid(List.of(Fault.inHeader(header, "no_condition", detail)));
    }
}
