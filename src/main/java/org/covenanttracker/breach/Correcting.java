package org.covenanttracker.breach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.covenanttracker.breach.BreachCommand.Correct;
import org.covenanttracker.breach.BreachEvent.BreachCorrected;

/// What becomes of a correction: its event, and the words beside it.
///
/// @param unnamed whether the record says no more of the filer than department, sign and quarter
record Correcting(Correct command, boolean unnamed) {

    /// Whether a breach that says this says all that the correction wants. Words always count as put
    /// anew, since the rules do not know what they were, and so does what an unnamed filing keeps back.
    boolean says(Statement statement) {
        return !unnamed
                && words().isEmpty()
                && command.sign().equals(statement.sign())
                && command.occurredOn().equals(statement.occurredOn())
                && Objects.equals(command.commitment(), statement.commitment())
                && command.mission() == statement.mission()
                && command.nation() == statement.nation();
    }

    Decision decision() {
        return new Decision(
                new BreachCorrected(
                        command.edition(),
                        command.sign(),
                        Filing.quarterOf(command.occurredOn()),
                        shown(command.occurredOn()),
                        shown(command.commitment()),
                        shown(command.mission()),
                        shown(command.nation()),
                        words()),
                content());
    }

    private <T> T shown(T value) {
        return unnamed ? null : value;
    }

    private List<CorrectedWords> words() {
        List<CorrectedWords> words = new ArrayList<>();
        if (command.title() != null) words.add(CorrectedWords.TITLE);
        if (command.narrative() != null) words.add(CorrectedWords.NARRATIVE);
        if (command.remedySought() != null) words.add(CorrectedWords.REMEDY_SOUGHT);
        return words;
    }

    private Map<String, String> content() {
        Map<String, String> content = new HashMap<>();
        content.put("title", command.title());
        content.put("narrative", command.narrative());
        content.put("remedySought", command.remedySought());
        content.put("occurredOn", Filing.text(command.occurredOn()));
        content.put("commitment", Filing.text(command.commitment()));
        content.put("mission", Filing.code(command.mission()));
        content.put("nation", Filing.code(command.nation()));
        return content;
    }
}
