package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.breach.BreachCommand.Answer;
import org.covenanttracker.breach.BreachEvent.BreachAnswered;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;

/// What a department may answer, and promise with it. Pure.
final class AnswerRules {

    private final BreachState breach;
    private final Actor actor;
    private final Circumstances now;

    AnswerRules(BreachState breach, Actor actor, Circumstances now) {
        this.breach = breach;
        this.actor = actor;
        this.now = now;
    }

    Decision answer(Answer command) {
        if (breach.ownAnswers().size() > 1) {
            throw Refusal.conflict("already_revised", "An answer may be revised once, and this one was.");
        }
        if (command.position() == AnswerPosition.CANNOT_ASSESS && breach.filer() != null) {
            throw Refusal.invalid("/position", "unnamed_only", "Is for breaches whose filer is not named.");
        }
        LocalDate day = new LetterRules(breach, actor, now.today()).dayOfAnswer(command.receivedOn());
        refuseNeedlessExplanation(command, day);
        List<PromisedRemedy> promised = promised(command, day);
        return new Decision(
                BreachAnswered.of(command.position(), promised, command.receivedOn()), content(command, promised));
    }

    /// Only the first answer has a clock to be late by.
    private void refuseNeedlessExplanation(Answer command, LocalDate day) {
        boolean isLate = breach.ownAnswers().isEmpty()
                && breach.answer() != null
                && breach.answer().hasPassedBy(day);
        if (command.delayExplanation() != null && !isLate) {
            throw Refusal.invalid("/delayExplanation", "not_late", "Goes with an answer after its due date only.");
        }
    }

    private List<PromisedRemedy> promised(Answer command, LocalDate day) {
        LocalDate last = day.plusMonths(now.clocks().months().remedy());
        List<PromisedRemedy> promised = new ArrayList<>();
        for (int i = 0; i < command.remedies().size(); i++) {
            BreachCommand.Remedy remedy = command.remedies().get(i);
            BreachRules.requireBetween("/remedies/" + i + "/dueOn", remedy.dueOn(), day, last);
            promised.add(new PromisedRemedy(breach.remedies().size() + i + 1, remedy.kind(), remedy.dueOn()));
        }
        return promised;
    }

    private static Map<String, String> content(Answer command, List<PromisedRemedy> promised) {
        Map<String, String> content = new HashMap<>();
        content.put("text", command.text());
        content.put("respondentRole", command.respondentRole());
        for (int i = 0; i < promised.size(); i++) {
            content.put(promised.get(i).textField(), command.remedies().get(i).text());
        }
        content.put(BreachAnswered.DELAY_EXPLANATION, command.delayExplanation());
        return content;
    }
}
