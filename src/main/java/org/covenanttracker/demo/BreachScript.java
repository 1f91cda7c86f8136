package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.register.Calendar;

/// The requests that carry out the acts of a breach.
final class BreachScript {

    private static final int LONGEST_BEFORE_FILING = 40;

    private final DemoKeys keys;
    private final Cases cases;
    private final Wording wording;
    private final Calendar calendar;
    private final LocalDate firstDay;
    private final JsonNode organisations = DemoData.json("organisations.json");

    BreachScript(DemoKeys keys, Cases cases, Wording wording, Calendar calendar, LocalDate firstDay) {
        this.keys = keys;
        this.cases = cases;
        this.wording = wording;
        this.calendar = calendar;
        this.firstDay = firstDay;
    }

    Call call(Act act) {
        Story story = act.story();
        Beat beat = act.beat();
        return switch (beat.what()) {
            case "begin" -> new Call(filer(story), story.kind().path(), filing(act));
            case "accept" -> by(keys.steward(), story, "acceptance", null);
            case "refuse" -> by(keys.steward(), story, "refusal", reasoned(beat, "explanation", "refusal"));
            case "overturn" -> by(keys.steward2(), story, "reinstatement", null);
            case "ack" -> by(department(story), story, "acknowledgement", null);
            case "extend" -> by(department(story), story, "extension", extension(act));
            case "answer" -> by(department(story), story, "answer", answer(act));
            case "satisfied" -> by(filer(story), story, "reply", reply(beat, true));
            case "contest" -> by(filer(story), story, "reply", reply(beat, false));
            case "longer" -> by(filer(story), story, "reply-extension", null);
            case "withdraw" -> by(filer(story), story, "withdrawal", Map.of("reason", beat.detail()));
            case "return" -> by(filer(story), story, "reinstatement", null);
            case "support" -> by(keys.organisation(beat.number()), story, "support", text("support"));
            case "report" -> by(department(story), story, remedy(beat, "report"), report(act));
            case "confirm" -> by(filer(story), story, remedy(beat, "confirmation"), verdict(true, "confirm"));
            case "deny" -> by(filer(story), story, remedy(beat, "confirmation"), verdict(false, "deny"));
            case "draft" -> by(keys.reviewer(), story, "finding-draft", finding(beat));
            case "find" -> by(keys.reviewer(), story, "finding", finding(beat));
            default -> throw new IllegalStateException("No act of a breach: " + beat);
        };
    }

    private Call by(String key, Story story, String command, Map<String, ?> body) {
        return new Call(key, cases.path(story) + "/" + command, body);
    }

    private String filer(Story story) {
        return keys.organisation(number(story));
    }

    private static int number(Story story) {
        return Integer.parseInt(story.details().get("by"));
    }

    private String department(Story story) {
        return keys.departments().get(story.department());
    }

    private Map<String, ?> filing(Act act) {
        Story story = act.story();
        String sign = story.signs().getFirst();
        Wording.Matter matter = wording.matter(sign);
        Map<String, Object> body = new HashMap<>();
        body.put("department", story.department());
        body.put("sign", sign);
        body.put("title", matter.title());
        body.put("narrative", matter.text());
        body.put("remedySought", matter.remedy());
        body.put("occurredOn", occurredOn(act).toString());
        body.put("naming", "named");
        body.put("nation", organisations.path(number(story) - 1).path("nation").textValue());
        body.put("narrativeFor", story.details().getOrDefault("narrative", "public"));
        body.put("mission", story.details().get("mission"));
        body.put("commitment", cases.named(story.details().get("cites")));
        body.put("relatedTo", cases.named(story.details().get("related")));
        return body;
    }

    /// Some time before the filing, but not before the history: there was no Covenant then.
    private LocalDate occurredOn(Act act) {
        LocalDate day = act.on().minusDays(1 + act.story().number() * 7L % LONGEST_BEFORE_FILING);
        return day.isBefore(firstDay) ? firstDay : day;
    }

    private Map<String, ?> reasoned(Beat beat, String field, String words) {
        return Map.of("reason", beat.detail(), field, wording.of(words));
    }

    private Map<String, ?> extension(Act act) {
        int days = Integer.parseInt(act.beat().details().get(1));
        Map<String, Object> body = new HashMap<>(reasoned(act.beat(), "text", "extension"));
        body.put("until", calendar.plusWorkingDays(act.on(), days).toString());
        return body;
    }

    private Map<String, ?> answer(Act act) {
        List<String> details = act.beat().details();
        return Map.of(
                "position", details.getFirst(),
                "text", wording.of("answer." + details.getFirst()),
                "respondentRole", wording.bare("role"),
                "remedies",
                        details.stream()
                                .skip(1)
                                .map(each -> promise(act, each.split("/")))
                                .toList());
    }

    private Map<String, ?> promise(Act act, String... kindAndDays) {
        LocalDate dueOn = calendar.plusWorkingDays(act.on(), Integer.parseInt(kindAndDays[1]));
        return Map.of(
                "kind", kindAndDays[0], "dueOn", dueOn.toString(), "text", wording.of("remedy." + kindAndDays[0]));
    }

    private Map<String, ?> reply(Beat beat, boolean satisfied) {
        String text = wording.of(satisfied ? "satisfied" : "contest");
        return Map.of("satisfied", satisfied, "text", text, "outcomeAsSought", beat.detail());
    }

    private static String remedy(Beat beat, String command) {
        return "remedies/" + beat.number() + "/" + command;
    }

    private Map<String, ?> report(Act act) {
        return Map.of("doneOn", act.on().toString(), "text", wording.of("report"));
    }

    private Map<String, ?> verdict(boolean confirmed, String words) {
        return Map.of("confirmed", confirmed, "text", wording.of(words));
    }

    private Map<String, ?> finding(Beat beat) {
        return Map.of("finding", beat.detail(), "text", wording.of("finding." + beat.detail()));
    }

    private Map<String, ?> text(String words) {
        return Map.of("text", wording.of(words));
    }
}
