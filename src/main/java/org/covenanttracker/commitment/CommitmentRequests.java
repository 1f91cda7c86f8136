package org.covenanttracker.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.ForThePublic;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.Mission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of the commands on commitments.
final class CommitmentRequests {

    private CommitmentRequests() {}

    @Schema(name = "Measure")
    record Measure(
            @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "% of grants")
            String unit,

            @Digits(integer = 15, fraction = 4, message = "takes 15 digits and 4 decimals")
            BigDecimal baseline,

            @NotNull(message = "is required")
            @Digits(integer = 15, fraction = 4, message = "takes 15 digits and 4 decimals")
            BigDecimal target) {}

    private static String unit(Measure measure) {
        return measure == null ? null : measure.unit();
    }

    /// @param signs progress signs that it serves
    /// @param dueOn from today on
    @Schema(name = "MakeCommitmentRequest")
    record MakeCommitment(
            @NotNull(message = "is required")
            @PlainText(max = 200)
            @Schema(examples = "Publish the reason for every grant decision")
            String title,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String description,

            @NotNull(message = "is required")
            @Size(min = 1, max = 20, message = "takes 1 to 20 signs")
            @Schema(examples = "[\"TD-P2\"]")
            List<@NotNull(message = "must be a sign") @PlainText(max = 20) String> signs,

            Mission mission,

            @NotNull(message = "is required") @Schema(examples = "2027-06-30")
            LocalDate dueOn,

            @Valid Measure measure,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/title", title, "/description", description, "/measure/unit", unit(measure));
        }
    }

    /// The whole new wording; every earlier one stays on record.
    @Schema(name = "ReviseCommitmentRequest")
    record ReviseCommitment(
            @NotNull(message = "is required") @PlainText(max = 200)
            String title,

            @NotNull(message = "is required") @PlainText(max = 20_000, lines = true)
            String description,

            @NotNull(message = "is required") @Size(min = 1, max = 20, message = "takes 1 to 20 signs")
            List<@NotNull(message = "must be a sign") @PlainText(max = 20) String> signs,

            @NotNull(message = "is required") LocalDate dueOn,
            @Valid Measure measure,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String reason,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts(
                    "/title", title, "/description", description, "/measure/unit", unit(measure), "/reason", reason);
        }
    }

    /// @param status not `withdrawn`: that is a withdrawal
    @Schema(name = "ReportProgressRequest")
    record ReportProgress(
            @NotNull(message = "is required") CommitmentStatus status,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String text,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/text", text);
        }
    }

    @Schema(name = "AssessCommitmentRequest")
    record AssessCommitment(
            @NotNull(message = "is required") CommitmentStatus status,

            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String text) {}

    @Schema(name = "WithdrawCommitmentRequest")
    record WithdrawCommitment(
            @NotNull(message = "is required") @PlainText(max = 5_000, lines = true)
            String reason,

            Boolean contactDetailsIntended)
            implements ForThePublic {

        @Override
        public Map<String, String> publicTexts() {
            return ForThePublic.texts("/reason", reason);
        }
    }
}
