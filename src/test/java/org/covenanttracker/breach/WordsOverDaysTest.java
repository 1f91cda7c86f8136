package org.covenanttracker.breach;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What becomes of breaches, and of their words, as days pass. In a service of its own, whose days go
/// on; each test starts from its own today, and goes by the due dates that the service shows.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsOverDaysTest {

    private static final String DEPARTMENT = "foreign-commonwealth-development-office";

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    EntityManager rows;

    @Test
    void the_last_day_for_an_answer_is_still_the_departments_own() {
        ACase open = ACase.against(DEPARTMENT).accepted();
        LocalDate due = dueOn(open, "answer");
        turnTo(due);
        open.seenByThePublic().body("title", nullValue()).body("wordsPublicFrom", equalTo(text(due.plusDays(1))));
        overdue(open, false);
        turnTo(due.plusDays(1));
        open.seenByThePublic().body("title", notNullValue()).body("narrative", notNullValue());
        overdue(open, true);
        open.answered();
        overdue(open, false);
    }

    @Test
    void an_extension_gives_more_time_to_answer_and_not_to_keep_words_closed() {
        ACase open = ACase.against(DEPARTMENT).accepted();
        LocalDate due = dueOn(open, "answer");
        LocalDate until = extend(open, due);
        turnTo(due.plusDays(1));
        open.seenByThePublic()
                .body("title", notNullValue())
                .body("extension.text", equalTo("A report is awaited."))
                .body("clocks.find { it.clock == 'answer' }.dueOn", equalTo(text(until)));
        overdue(open, false);
        turnTo(until.plusDays(1));
        overdue(open, true);
    }

    @Test
    void what_is_withdrawn_before_that_day_stays_closed_and_after_it_stays_open() {
        ACase before = ACase.against(DEPARTMENT).accepted();
        ACase after = ACase.against(DEPARTMENT).accepted();
        LocalDate due = dueOn(after, "answer");
        turnTo(due);
        before.withdrawn();
        turnTo(due.plusDays(1));
        after.withdrawn();
        turnTo(due.plusDays(7));
        before.seenByThePublic().body("title", nullValue()).body("wordsPublicFrom", nullValue());
        after.seenByThePublic().body("title", notNullValue());
    }

    @Test
    void a_breach_comes_back_with_the_days_that_it_was_away() {
        ACase open = ACase.against(DEPARTMENT).accepted();
        LocalDate due = dueOn(open, "answer");
        open.withdrawn();
        // Two whole weeks with a working day in each.
        turnTo(days.today().plusDays(14));
        open.filer("reinstatement", null).seenByThePublic().body("stage", equalTo("open"));
        assertEquals(true, dueOn(open, "answer").isAfter(due));
        open.seenByThePublic()
                .body("wordsPublicFrom", equalTo(text(dueOn(open, "answer").plusDays(1))));
    }

    @Test
    void a_withdrawn_breach_does_not_come_back_for_ever() {
        ACase open = ACase.against(DEPARTMENT).accepted().withdrawn();
        turnTo(days.today().plusDays(45));
        Refused.with(409, "too_late", () -> open.act(open.filer().key(), "reinstatement", null));
    }

    @Test
    void an_extended_reply_lapses_after_its_own_date_and_may_still_be_contested() {
        ACase answered = ACase.against(DEPARTMENT).accepted().answered().filer("reply-extension", null);
        LocalDate due = dueOn(answered, "reply");
        turnTo(due);
        answered.seenByThePublic().body("stage", equalTo("answered"));
        turnTo(due.plusDays(1));
        answered.seenByThePublic().body("stage", equalTo("lapsed"));
        answered.contested().seenByThePublic().body("stage", equalTo("contested"));
    }

    /// The row of one breach is made unreadable and due before every other.
    @Test
    void one_broken_breach_does_not_keep_the_others_from_their_night() {
        UUID broken = UUID.fromString(ACase.against("hm-treasury").id());
        ACase whole = ACase.against(DEPARTMENT).accepted().answered();
        String state = (String) single("select state from breach where id = ?1", broken);
        update("update breach set state = 'broken', wake_on = '2026-01-01' where id = ?1", broken);
        turnTo(dueOn(whole, "reply").plusDays(1));
        whole.seenByThePublic().body("stage", equalTo("lapsed"));
        // Mended, it gets its own night.
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery("update breach set state = ?2 where id = ?1")
                        .setParameter(1, broken)
                        .setParameter(2, state)
                        .executeUpdate());
        night.run();
        Api.get(null, "/v1/breaches/" + broken).then().body("stage", equalTo("open"));
    }

    private void turnTo(LocalDate day) {
        days.turnTo(day);
        night.run();
    }

    private Object single(String sql, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createNativeQuery(sql).setParameter(1, id).getSingleResult());
    }

    private void update(String sql, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }

    /// To one of the days after the due date that is a working day.
    private static LocalDate extend(ACase open, LocalDate due) {
        for (LocalDate day = due.plusDays(5); ; day = day.plusDays(1)) {
            Map<String, Object> longer =
                    Map.of("until", text(day), "reason", "third_party", "text", "A report is awaited.");
            if (open.act(open.official(), "extension", longer).statusCode() == 200) return day;
            if (day.isAfter(due.plusDays(15))) throw new AssertionError("No day was taken");
        }
    }

    private static LocalDate dueOn(ACase breach, String clock) {
        String path = "clocks.find { it.clock == '" + clock + "' }.dueOn";
        return LocalDate.parse(breach.seenByThePublic().extract().path(path));
    }

    private static void overdue(ACase breach, boolean is) {
        String list = "/v1/breaches?overdue=true&limit=200&department=" + DEPARTMENT;
        Api.get(null, list).then().body("items.id", is ? hasItem(breach.id()) : not(hasItem(breach.id())));
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
