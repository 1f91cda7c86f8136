package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Missed deadlines in the log. In a service of its own, since its days go on.
@QuarkusTest
@QuarkusTestResource(value = RunningService.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MissedDeadlinesTest {

    @Inject
    Days days;

    @Inject
    Night night;

    @Inject
    Rebuild rebuild;

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void each_is_told_of_on_the_first_night_after_it_and_once() {
        Api.departmentKey("home-office");
        String id = open("home-office");
        LocalDate acknowledgement = dueOn(id, "acknowledgement");
        LocalDate answer = dueOn(id, "answer");
        pass(45);
        assertEquals(
                List.of("acknowledgement " + acknowledgement, "answer " + answer),
                missed(id, acknowledgement.plusDays(1), answer.plusDays(1)));
        long size = size();
        night.run();
        assertEquals(size, size());
        assertEquals(List.of(), rebuild.check(_ -> {}));
    }

    /// Three nights were missed, and the department acted before the fourth.
    @Test
    void after_an_outage_nothing_is_left_out() {
        String department = Api.departmentKey("ministry-of-justice");
        String id = open("ministry-of-justice");
        LocalDate due = dueOn(id, "acknowledgement");
        while (days.today().isBefore(due)) pass(1);
        days.turnTo(due.plusDays(3));
        act(department, id, "acknowledgement", null);
        night.run();
        assertEquals(List.of("acknowledgement " + due), missed(id, due.plusDays(3)));
    }

    @Test
    void two_nights_at_once_tell_of_each_once() {
        Api.departmentKey("cabinet-office");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) ids.add(open("cabinet-office"));
        LocalDate due = dueOn(ids.getLast(), "acknowledgement");
        days.turnTo(due.plusDays(1));
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) nodes.add(CompletableFuture.runAsync(night::run, Thread.ofPlatform()::start));
        nodes.forEach(CompletableFuture::join);
        for (String id : ids) {
            assertEquals(List.of("acknowledgement " + due), missed(id, due.plusDays(1)));
        }
        assertEquals(List.of(), rebuild.check(_ -> {}));
    }

    @Test
    void a_remedy_is_told_of_by_its_number() {
        String department = Api.departmentKey("hm-treasury");
        String id = open("hm-treasury");
        Map<String, Object> answer = Api.answer();
        LocalDate due = days.today().plusDays(3);
        answer.put("remedies", List.of(Map.of("kind", "apology", "dueOn", due.toString(), "text", "A letter.")));
        act(department, id, "answer", answer);
        pass(5);
        assertEquals(List.of("remedy 1 " + due), missed(id, due.plusDays(1)));
    }

    @Test
    void a_card_has_the_same_figures_before_the_night_tells_and_after() {
        Api.departmentKey("ministry-of-defence");
        String id = open("ministry-of-defence");
        days.turnTo(dueOn(id, "acknowledgement").plusDays(1));
        String card = "/v1/scorecards/ministry-of-defence";
        Map<String, Object> before = figures(card);
        night.run();
        assertEquals(1, missed(id, days.today()).size());
        assertEquals(before, figures(card));
    }

    /// Without where in the log it stands.
    private static Map<String, Object> figures(String card) {
        Map<String, Object> figures = get(null, card).path("$");
        List.of("logSize", "rootHash").forEach(figures::remove);
        return figures;
    }

    private String open(String department) {
        String id = Api.file(filer, department);
        act(Api.steward(), id, "acceptance", null);
        return id;
    }

    private static LocalDate dueOn(String id, String clock) {
        return LocalDate.parse(
                get(null, "/v1/breaches/" + id).path("clocks.find { it.clock == '" + clock + "' }.dueOn"));
    }

    /// What is told of, in order, once it is seen that it was told on these days by the clock.
    private static List<String> missed(String id, LocalDate... toldOn) {
        List<Map<String, Object>> leaves =
                get(null, "/v1/breaches/" + id + "/events").path("items.leaf");
        List<String> missed = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (Map<String, Object> leaf : leaves) {
            if (!leaf.get("type").equals("DeadlineMissed")) continue;
            assertEquals(Map.of("role", "clock"), leaf.get("actor"));
            Map<?, ?> data = (Map<?, ?>) leaf.get("data");
            String number = data.get("remedy") == null ? " " : " " + data.get("remedy") + " ";
            missed.add(data.get("clock") + number + data.get("dueOn"));
            days.add(LocalDate.parse((String) leaf.get("recordedOn")));
        }
        assertEquals(List.of(toldOn), days);
        return missed;
    }

    private void pass(int nights) {
        for (int i = 0; i < nights; i++) {
            days.turnTo(days.today().plusDays(1));
            night.run();
        }
    }

    private static long size() {
        return ((Number) get(null, "/v1/log").path("appended")).longValue();
    }

    private static void act(String key, String id, String what, Object body) {
        post(key, "/v1/breaches/" + id + "/" + what, body).then().statusCode(200);
    }
}
