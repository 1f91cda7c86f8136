package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.covenanttracker.register.Calendar;

/// Takes the sample history through the public API, act by act, and moves the demo's clock as any
/// user would. The same span gives the same history, save for its random ids.
final class History {

    private final ServiceClient service;
    private final Span span;
    private final Calendar calendar;
    private final Consumer<String> progress;
    private final Cases cases = new Cases();
    private final BreachScript breaches;
    private final CommitmentScript commitments;
    private LocalDate today;

    History(ServiceClient service, DemoKeys keys, Span span, Calendar calendar, Consumer<String> progress) {
        Wording wording = new Wording();
        this.service = service;
        this.span = span;
        this.calendar = calendar;
        this.progress = progress;
        this.breaches = new BreachScript(keys, cases, wording, calendar, span.first());
        this.commitments = new CommitmentScript(keys, cases, wording, calendar);
        this.today = span.first();
    }

    void play() {
        report();
        for (Act act : new Plan(span, calendar).of(stories())) {
            moveTo(act.on());
            perform(act);
        }
        moveTo(span.last());
    }

    /// Commitments first: a breach may cite one made on the same day.
    static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        Arrays.stream(Kind.values()).forEach(kind -> stories.addAll(kind.stories()));
        return stories;
    }

    private void moveTo(LocalDate day) {
        if (!day.isAfter(today)) return;
        service.put("/demo/clock", Map.of("today", day.toString()));
        boolean newMonth = !YearMonth.from(day).equals(YearMonth.from(today));
        today = day;
        if (newMonth) report();
    }

    private void report() {
        progress.accept("Making the demo's history: " + YearMonth.from(today) + " ...");
    }

    private void perform(Act act) {
        Call call = switch (act.story().kind()) {
            case BREACH -> breaches.call(act);
            case COMMITMENT -> commitments.call(act);
        };
        JsonNode answer = service.post(call.key(), call.path(), call.body());
        if (act.beat() == Beat.FIRST) cases.add(act.story(), answer.path("id").textValue());
    }
}
