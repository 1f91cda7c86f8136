package org.covenanttracker.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.ForThePublic;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One act or omission of one department, against one warning sign.
///
/// @param occurredOn the day of the act, or the first day of what is still going on
/// @param naming no default: whether your name becomes public is yours to say; in doubt, file `unnamed`
/// @param namedToDepartment if unnamed: whether the department may know your name; false when left out
/// @param confirmAdmittedRecently if unnamed and admitted less than 30 days ago, which is public and narrows
///   down who may have filed: true to file all the same
/// @param narrativeFor `parties` keeps the narrative from the public for good
/// @param commitment id of a commitment of this department that the act goes against
/// @param raisedOn when you raised it with the department, if you did
/// @param relatedTo id of another breach that it belongs with
/// @param coFilers ids of organisations that you ask to file it with you: each finds it in its queue
///   and confirms with its own key; who was asked stays private
/// @param onBehalfOf those that you vouch for without naming them: kept from everybody but you and,
///   where you file named, the stewards
/// @param contactDetailsIntended true where words are meant to hold an e-mail address or phone number
/// @param lang language of the words, two letters
@Schema(name = "FileBreachRequest")
record FileBreachRequest(
        @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "hm-treasury")
        String department,

        @NotNull(message = "is required") @PlainText(max = 20) @Schema(examples = "PC-W2")
        String sign,

        @NotNull(message = "is required")
        @PlainText(max = 200)
        @Schema(examples = "Grant ended with five weeks' notice")
        String title,

        @NotNull(message = "is required")
        @PlainText(max = 20_000, lines = true)
        @Schema(examples = "On 3 November the department wrote that our grant would end on 8 December.")
        String narrative,

        @NotNull(message = "is required") @Schema(examples = "2026-11-03")
        LocalDate occurredOn,

        @NotNull(message = "is required")
        @PlainText(max = 2_000, lines = true)
        @Schema(examples = "Three months' notice, or the reason in writing.")
        String remedySought,

        @NotNull(message = "is required: 'named' or 'unnamed'")
        Naming naming,

        Boolean namedToDepartment,
        Boolean confirmAdmittedRecently,
        NarrativeFor narrativeFor,
        UUID commitment,
        Mission mission,
        Nation nation,
        LocalDate raisedOn,
        UUID relatedTo,

        @Pattern(regexp = "[a-z]{2}", message = "must be two letters, such as en or cy") @Schema(examples = "en")
        String lang,

        @Size(max = FileBreachRequest.CO_FILERS, message = "takes at most 20 organisations")
        List<@NotNull(message = "must be the id of an organisation") UUID> coFilers,

        @PlainText(max = 2_000, lines = true)
        @Schema(examples = "Three of our members, each with fewer than five staff.")
        String onBehalfOf,

        Boolean contactDetailsIntended)
        implements ForThePublic {

    static final int CO_FILERS = 20;

    @Override
    public Map<String, String> publicTexts() {
        return ForThePublic.texts("/title", title, "/narrative", narrative, "/remedySought", remedySought);
    }

    /// Those asked to file it too, in order; none where left out.
    List<UUID> invited() {
        return coFilers == null ? List.of() : coFilers;
    }

    boolean staysUnnamed() {
        return naming == Naming.UNNAMED;
    }
}
