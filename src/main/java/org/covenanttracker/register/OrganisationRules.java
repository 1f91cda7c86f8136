package org.covenanttracker.register;

import java.util.HashMap;
import java.util.Map;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.RegisterEvent.FilingLimitsSet;

/// What may be said of an organisation, and whether it may file. Pure.
final class OrganisationRules {

    private OrganisationRules() {}

    static void requireStanding(OrganisationRow organisation) {
        if (!organisation.hasEnded()) return;
        Map<String, Object> members = new HashMap<>();
        members.put("successor", organisation.successor);
        String next = organisation.successor == null ? "nobody took over." : "see " + organisation.successor + ".";
        throw Refusal.conflict(
                "organisation_ended", "The organisation ended on " + organisation.endedOn + "; " + next, members);
    }

    static void requireNotSuspended(OrganisationRow organisation) {
        if (organisation.suspension != null) {
            throw Refusal.conflict(
                    "already_suspended", "The organisation is suspended since " + organisation.suspendedOn + ".");
        }
    }

    static void requireSuspended(OrganisationRow organisation) {
        if (organisation.suspension == null) {
            throw Refusal.conflict("not_suspended", "The organisation is not suspended.");
        }
    }

    static void requireLimits(FilingLimitsSet limits) {
        if (limits.overall() < limits.perDepartment()) {
            throw Refusal.invalid(
                    "/overall",
                    "range",
                    "Must be at least the limit for one department, " + limits.perDepartment() + ".");
        }
    }

    /// @param successor null if there is none of this id
    static void requireSuccessor(OrganisationRow organisation, OrganisationRow successor) {
        if (successor == null) throw refused("unknown", "No organisation has this id.");
        if (successor.id.equals(organisation.id)) throw refused("not_itself", "Is the organisation that ends.");
        if (successor.hasEnded()) {
            throw refused("standing", "This organisation ended on " + successor.endedOn + ".");
        }
    }

    private static Refusal refused(String rule, String detail) {
        return Refusal.invalid("/successor", rule, detail);
    }

    /// @param organisation null if there is none of this id
    static void requireActive(String pointer, OrganisationRow organisation) {
        if (organisation == null) throw Refusal.invalid(pointer, "unknown", "No organisation has this id.");
        if (organisation.hasEnded()) {
            throw Refusal.invalid(pointer, "active", "This organisation ended on " + organisation.endedOn + ".");
        }
        if (organisation.suspension != null) {
            throw Refusal.invalid(
                    pointer, "active", "This organisation is suspended since " + organisation.suspendedOn + ".");
        }
    }

    /// For whoever files, supports or assesses. Cases that run go on: a party may still answer in them.
    static void requireFiler(OrganisationRow organisation) {
        requireStanding(organisation);
        if (organisation.suspension != null) {
            throw Refusal.forbidden(
                    "organisation_suspended",
                    "The organisation is suspended since " + organisation.suspendedOn + ": "
                            + Code.of(organisation.suspension) + ". Ask a steward.");
        }
        if (!organisation.verified) {
            throw Refusal.forbidden("not_verified", "The organisation is not verified yet; ask a steward to do so.");
        }
    }
}
