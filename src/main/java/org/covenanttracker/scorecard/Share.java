package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The rates of a card: what is counted over what, and under which name a comparison takes it.
enum Share {
    ACKNOWLEDGED_ON_TIME("timeliness.acknowledgedOnTime", Counted.ACKNOWLEDGED_ON_TIME, Counted.ACKNOWLEDGEMENT_DUE),
    ANSWERED_ON_TIME("timeliness.answeredOnTime", Counted.ANSWERED_ON_TIME, Counted.ANSWER_DUE),
    ANSWERED_WITHIN_EXTENSION(
            "timeliness.answeredWithinExtension", Counted.ANSWERED_WITHIN_EXTENSION, Counted.EXTENDED_ANSWER_DUE),
    ANSWERED_WITHIN_OWN_TARGET(
            "timeliness.answeredWithinOwnTarget", Counted.ANSWERED_WITHIN_OWN_TARGET, Counted.OWN_TARGET_DUE),
    DONE_ON_TIME("remedies.doneOnTime", Counted.REMEDY_DONE_ON_TIME, Counted.REMEDY_DUE),
    UPHELD_RATE("findings.upheldRate", Counted.FOUND_FOR_THE_FILER, Counted.FOUND),
    REPORTED_COMPLETE_ON_TIME(
            "commitments.reportedCompleteOnTime", Counted.COMMITMENT_COMPLETE_ON_TIME, Counted.COMMITMENT_FIRST_DUE),
    REPORTED_COMPLETE_BY_REVISED_DATE(
            "commitments.reportedCompleteByRevisedDate",
            Counted.COMMITMENT_COMPLETE_BY_REVISED_DATE,
            Counted.COMMITMENT_REVISED_DUE);

    private final String figure;
    private final Counted kept;
    private final Counted due;

    Share(String figure, Counted kept, Counted due) {
        this.figure = figure;
        this.kept = kept;
        this.due = due;
    }

    String figure() {
        return figure;
    }

    /// The figure's last part, such as `answeredOnTime`.
    String shortName() {
        return figure.substring(figure.indexOf('.') + 1);
    }

    Counted kept() {
        return kept;
    }

    Counted due() {
        return due;
    }

    static Optional<Share> named(String shortName) {
        return Arrays.stream(values())
                .filter(share -> share.shortName().equals(shortName))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Share::shortName).toList();
    }
}
