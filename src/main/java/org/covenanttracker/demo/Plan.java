package org.covenanttracker.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.covenanttracker.register.Calendar;

/// Turns stories into acts on days. A story keeps its length, since the clocks it runs against keep
/// theirs, and its place is a share of the room that this length leaves: whatever the span, each
/// story is told whole, and those at place 1 stand on the last day as their last beat left them.
final class Plan {

    private final Span span;
    private final Calendar calendar;
    private final int workingDays;

    Plan(Span span, Calendar calendar) {
        this.span = span;
        this.calendar = calendar;
        this.workingDays = calendar.workingDaysBetween(span.first(), span.last());
    }

    /// The acts in order of their days; on the same day in the order of the stories given.
    List<Act> of(List<Story> stories) {
        List<Act> acts = new ArrayList<>();
        for (Story story : stories) {
            if (story.length() <= workingDays) addTo(acts, story);
        }
        acts.sort(Comparator.comparing(Act::on));
        return acts;
    }

    private void addTo(List<Act> acts, Story story) {
        long wait = Math.round(story.place() * (workingDays - story.length()));
        LocalDate day = calendar.plusWorkingDays(span.first(), (int) wait);
        for (Beat beat : story.beats()) {
            day = calendar.plusWorkingDays(day, beat.after());
            if (beat.isAct()) acts.add(new Act(day, story, beat));
        }
    }
}
