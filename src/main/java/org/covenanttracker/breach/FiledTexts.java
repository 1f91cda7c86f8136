package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.access.Pepper;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.NightlyWork;

/// The words filed within the last 24 hours, so that a client that lost its answer and sends them again
/// without a key files nothing twice. They are kept as HMACs only, the filer among what they are made of:
/// nobody learns from them what another one filed.
@ApplicationScoped
class FiledTexts implements PanacheRepositoryBase<FiledTextRow, byte[]>, NightlyWork {

    private static final Duration TERM = Duration.ofHours(24);

    /// By the day as well as by the hour: a demo's days go faster than its hours.
    private static final String KEEP = """
            insert into breach_filed_text as kept (text, breach, filed_on, filed_at) values (?1, ?2, ?3, ?4)
            on conflict (text) do update set breach = ?2, filed_on = ?3, filed_at = ?4
            where ?5 or kept.filed_on < ?6 or kept.filed_at <= ?7
            """;

    private final Pepper pepper;
    private final Clock clock;

    FiledTexts(Pepper pepper, Clock clock) {
        this.pepper = pepper;
        this.clock = clock;
    }

    /// In the transaction of the filing. Whoever sends the same at the same time waits here for the other.
    ///
    /// @param breach what the words become
    /// @param meant whether the filer says, by a name of its own, that this is another filing
    void keep(UUID filer, FileBreachRequest request, UUID breach, LocalDate today, boolean meant) {
        byte[] text = fingerprint(filer, request);
        Instant now = fullHour();
        int kept = getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter(1, text)
                .setParameter(2, breach)
                .setParameter(3, today)
                .setParameter(4, now)
                .setParameter(5, meant)
                .setParameter(6, today.minusDays(1))
                .setParameter(7, now.minus(TERM))
                .executeUpdate();
        if (kept == 0) throw filedAlready(findById(text).breach);
    }

    /// The next one: at what minute an unnamed filer filed is not to be kept.
    private Instant fullHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static Refusal filedAlready(UUID breach) {
        return Refusal.conflict(
                "filed_already",
                "You filed these words against this department within the last day: breach " + breach + ". Nothing"
                        + " was stored. If you mean another breach, send it with an Idempotency-Key of its own, or in a"
                        + " batch with an externalId.",
                Map.of("breach", breach, "location", "/v1/breaches/" + breach));
    }

    /// By its slug, which is what the filer calls the department.
    private byte[] fingerprint(UUID filer, FileBreachRequest request) {
        return pepper.hmac(
                "filed-text",
                String.join(
                        "\0",
                        filer.toString(),
                        request.department(),
                        request.title(),
                        request.narrative(),
                        request.remedySought()));
    }

    /// What was made of words that are erased.
    void forget(UUID breach) {
        delete("breach", breach);
    }

    @Override
    public void run(LocalDate today) {
        QuarkusTransaction.requiringNew().run(() -> delete("filedOn < ?1", today.minusDays(1)));
    }
}
