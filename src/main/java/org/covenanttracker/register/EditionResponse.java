package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.SignText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Edition")
record EditionResponse(
        @Schema(examples = "2025-07-17") String code,
        String title,
        LocalDate effectiveFrom,
        String source,
        List<PrincipleResponse> principles,
        List<SuccessionResponse> successors) {

    static EditionResponse of(EditionPublished edition) {
        return new EditionResponse(
                edition.code(),
                edition.title(),
                edition.effectiveFrom(),
                edition.source(),
                edition.principles().stream()
                        .map(principle -> PrincipleResponse.of(principle, edition))
                        .toList(),
                edition.successors().stream()
                        .map(each -> new SuccessionResponse(each.sign(), each.successor()))
                        .toList());
    }

    /// @param sign of an earlier edition that this one leaves out
    /// @param successor the sign of this edition that goes on with it
    @Schema(name = "Succession")
    record SuccessionResponse(
            @Schema(examples = "RV-W2") String sign,
            @Schema(examples = "RV-W5") String successor) {}

    @Schema(name = "Principle")
    record PrincipleResponse(
            @Schema(examples = "RV") String code,
            String title,
            String source,
            @Schema(examples = "2025-07-17") String edition,
            List<SignResponse> signs) {

        static PrincipleResponse of(PrincipleText principle, EditionPublished edition) {
            List<SignResponse> signs = edition.signs().stream()
                    .filter(sign -> sign.principle().equals(principle.code()))
                    .map(SignResponse::of)
                    .toList();
            return new PrincipleResponse(
                    principle.code(), principle.title(), principle.source(), edition.code(), signs);
        }
    }

    /// @param provisional whether the sign is this project's own derivation and not official wording
    @Schema(name = "Sign")
    record SignResponse(
            @Schema(examples = "RV-W2") String code, SignKind kind, String title, boolean provisional, String source) {

        static SignResponse of(SignText sign) {
            return new SignResponse(sign.code(), sign.kind(), sign.title(), sign.provisional(), sign.source());
        }
    }
}
