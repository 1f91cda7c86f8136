package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a reader must know before quoting a figure, by code; first, if it is so, that all of it is
/// invented. A demo's own ledger says that, so a card is a function of leaves there too.
final class Caveats {

    /// That all of it is invented.
    static final String DEMO = "demo_data";

    static final List<String> ALWAYS = List.of("self_selected", "exposure_unknown");

    private Caveats() {}

    static List<String> of(
            Setting setting, DepartmentOnRegister department, Figures figures, LocalDate asOf, Methodology by) {
        List<String> caveats = ofAll(setting);
        if (figures.breaches().onProvisionalSigns() > 0) caveats.add("provisional_signs");
        if (!setting.keys().hasReviewer(asOf)) caveats.add("no_adjudicator");
        if (!setting.keys().holdsKey(department.id(), asOf)) caveats.add("department_holds_no_key");
        if (by.has(Methodology.Rule.NO_LEAD_NAMED)
                && !setting.register().departments().hasLead(department.id(), asOf)) {
            caveats.add("no_lead_named");
        }
        setting.register().caveatsOfTheTime(department.id(), asOf).stream()
                .filter(code -> !caveats.contains(code))
                .forEach(caveats::add);
        return caveats;
    }

    /// Those that stand on whatever is computed from the record.
    static List<String> ofAll(Setting setting) {
        List<String> caveats = new ArrayList<>();
        if (setting.register().hasCaveat(DEMO)) caveats.add(DEMO);
        caveats.addAll(ALWAYS);
        return caveats;
    }
}
