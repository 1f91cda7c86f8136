package org.covenanttracker.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.register.Calendar;

/// The requests that carry out the acts of a commitment.
final class CommitmentScript {

    private final DemoKeys keys;
    private final Cases cases;
    private final Wording wording;
    private final Calendar calendar;
    private final Map<Story, Map<String, Object>> wordings = new HashMap<>();

    CommitmentScript(DemoKeys keys, Cases cases, Wording wording, Calendar calendar) {
        this.keys = keys;
        this.cases = cases;
        this.wording = wording;
        this.calendar = calendar;
    }

    Call call(Act act) {
        Story story = act.story();
        Beat beat = act.beat();
        String department = keys.departments().get(story.department());
        return switch (beat.what()) {
            case "begin" -> new Call(department, story.kind().path(), first(act));
            case "progress" -> by(department, story, "progress", status(beat.detail(), "progress"));
            case "revise" -> by(department, story, "revision", revision(act));
            case "assess" ->
                by(assessor(beat), story, "assessment", status(beat.details().get(1), "assessment"));
            case "drop" -> by(department, story, "withdrawal", Map.of("reason", wording.of("drop")));
            default -> throw new IllegalStateException("No act of a commitment: " + beat);
        };
    }

    private Call by(String key, Story story, String command, Map<String, ?> body) {
        return new Call(key, cases.path(story) + "/" + command, body);
    }

    private String assessor(Beat beat) {
        return beat.detail().equals("reviewer") ? keys.reviewer() : keys.organisation(beat.number());
    }

    private Map<String, ?> first(Act act) {
        Story story = act.story();
        Wording.Matter matter = wording.matter(story.signs().getFirst());
        Map<String, Object> body = new HashMap<>();
        body.put("title", matter.title());
        body.put("description", matter.text());
        body.put("signs", story.signs());
        body.put("dueOn", dueOn(act, story.details().get("due")));
        body.put("measure", measure(story.details().get("measure")));
        wordings.put(story, body);
        Map<String, Object> withMission = new HashMap<>(body);
        withMission.put("mission", story.details().get("mission"));
        return withMission;
    }

    /// A revision is the whole wording anew; here only its due date differs.
    private Map<String, ?> revision(Act act) {
        Map<String, Object> body = new HashMap<>(wordings.get(act.story()));
        body.put("dueOn", dueOn(act, act.beat().detail()));
        body.put("reason", wording.of("revision"));
        return body;
    }

    private String dueOn(Act act, String days) {
        return calendar.plusWorkingDays(act.on(), Integer.parseInt(days)).toString();
    }

    private Map<String, ?> measure(String baselineAndTarget) {
        if (baselineAndTarget == null) return null;
        List<Integer> numbers = List.of(baselineAndTarget.split("/")).stream()
                .map(Integer::valueOf)
                .toList();
        return Map.of("unit", wording.bare("measure"), "baseline", numbers.getFirst(), "target", numbers.getLast());
    }

    private Map<String, ?> status(String status, String words) {
        return Map.of("status", status, "text", wording.of(words));
    }
}
