package org.covenanttracker.scorecard;

import org.covenanttracker.breach.BreachState;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;
import org.covenanttracker.register.OrganisationKind;
import org.covenanttracker.register.SizeBand;

/// What slices sort a case or a commitment by.
///
/// @param sign the warning sign of a breach; a commitment's first sign
/// @param mission null where none was stated or the filer is not named; `nation` likewise
/// @param kind of the filing organisation as it was classified at the filing, as is `sizeBand`; null for
///     an unnamed filer and a commitment
/// @param of whether it is a commitment, a named filing or an unnamed one
record Facets(String sign, Mission mission, Nation nation, OrganisationKind kind, SizeBand sizeBand, Of of) {

    enum Of {
        COMMITMENT,
        NAMED_FILING,
        UNNAMED_FILING
    }

    static Facets ofCommitment(String firstSign, Mission mission) {
        return new Facets(firstSign, mission, null, null, null, Of.COMMITMENT);
    }

    /// As the breach has it now; its filer stays as it was classified at the filing.
    Facets ofBreach(BreachState breach) {
        return new Facets(breach.sign(), breach.mission(), breach.nation(), kind, sizeBand, of);
    }

    Facets under(String otherSign) {
        return new Facets(otherSign, mission, nation, kind, sizeBand, of);
    }

    String principle() {
        return sign.substring(0, sign.indexOf('-'));
    }

    boolean isCommitment() {
        return of == Of.COMMITMENT;
    }
}
