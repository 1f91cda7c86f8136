package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.DepartmentKind;

/// What scorecards answer, from one timeline. The offline verifier does not use it, see [Recomputation].
///
/// @param roots the root hash of the first so many entries
record Answers(Timeline timeline, Standings standings, LongFunction<String> roots) {

    static final String STEWARD = Department.STEWARDS_SLUG;

    /// How many periods a history may have: ten years of months.
    private static final int MOST_PERIODS = 120;

    private static final String LATER_DAY = "give that day or a later one.";

    Standing standing(CardQuery query) {
        Position position = standings.position(query);
        Methodology methodology = query.methodology() != null ? query.methodology() : inForce(position);
        return new Standing(
                position, standings.isFinal(position), roots.apply(position.size()), methodology, query.period());
    }

    /// The log's first entries, which put down what cards are computed from, come before any methodology.
    private Methodology inForce(Position position) {
        String code = timeline.setting(position).register().methodology();
        if (code != null) return Methodology.of(code).orElseThrow();
        throw Refusal.invalidQuery(
                "logSize", "out_of_range", "After so few entries no methodology was in force; give methodology too.");
    }

    Scorecard card(String slug, CardQuery query) {
        Standing standing = standing(query);
        Setting setting = timeline.setting(standing.position());
        return card(department(slug, setting, query), standing, setting);
    }

    /// Whether a department had ended by then, with successors or without.
    boolean hasEnded(String slug, CardQuery query) {
        Setting setting = timeline.setting(standings.position(query));
        return department(slug, setting, query).endedOn() != null;
    }

    /// As things stand, newest promise first.
    List<Contradiction> contradictions() {
        return timeline.fold().contradictions();
    }

    Scorecard.DepartmentOnCard department(UUID id) {
        DepartmentFold departments = timeline.fold().register().departments();
        return departments.onCard(departments.get(id));
    }

    List<Scorecard> cards(CardQuery query) {
        Standing standing = standing(query);
        Setting setting = timeline.setting(standing.position());
        return setting.register().departments().all().stream()
                .map(department -> card(department, standing, setting))
                .toList();
    }

    Map<DepartmentKind, List<Scorecard>> cardsByKind(CardQuery query) {
        Standing standing = standing(query);
        Setting setting = timeline.setting(standing.position());
        return setting.register().departments().all().stream()
                .collect(Collectors.groupingBy(
                        DepartmentOnRegister::kind,
                        TreeMap::new,
                        Collectors.mapping(each -> card(each, standing, setting), Collectors.toList())));
    }

    /// The words of every caveat that was ever adopted, by its code.
    Map<String, String> caveats(CardQuery query) {
        Map<String, String> words = new LinkedHashMap<>();
        timeline.setting(standings.position(query))
                .register()
                .caveats()
                .forEach(each -> words.put(each.code(), each.title()));
        return words;
    }

    private Scorecard card(DepartmentOnRegister department, Standing standing, Setting setting) {
        return Scorecard.of(tally(department.id(), standing), department, setting, standing);
    }

    private DepartmentTally tally(UUID department, Standing standing) {
        Journal journal = timeline.journal(department);
        if (standing.period() == null) return journal.at(standing.position());
        DepartmentTally tally = new DepartmentTally();
        journal.upTo(standing.position(), step -> step.applyTo(tally, standing.period()));
        return tally;
    }

    private DepartmentOnRegister department(String slug, Setting setting, CardQuery query) {
        return department(slug, setting, since -> tooEarly(slug, since, query));
    }

    /// The department as the register had it at the position, by any slug that it has or had; one that was
    /// not on it yet has no card.
    ///
    /// @param refusal of a position before, by the day since which it is on it
    private DepartmentOnRegister department(String slug, Setting setting, Function<LocalDate, Refusal> refusal) {
        DepartmentOnRegister now = known(slug);
        DepartmentOnRegister then = setting.register().departments().get(now.id());
        if (then == null) throw refusal.apply(now.since());
        return then;
    }

    private DepartmentOnRegister known(String slug) {
        DepartmentOnRegister department =
                timeline.fold().register().departments().named(slug);
        if (department == null) throw Refusal.notFound("There is no department " + slug + " on the register.");
        return department;
    }

    /// Of a department that is on the register by now: then an address without any of these finds it.
    private static Refusal tooEarly(String slug, LocalDate since, CardQuery query) {
        if (query.asOf() != null && query.asOf().isBefore(since)) return tooEarly("asOf", slug, since, LATER_DAY);
        if (query.logSize() != null) return tooEarly("logSize", slug, since, "give more entries.");
        return tooEarly("period", slug, since, "give a period that ends on that day or later.");
    }

    private static Refusal tooEarly(String parameter, String slug, LocalDate since, String instead) {
        return Refusal.invalidQuery(
                parameter, "out_of_range", slug + " is on the register since " + since + "; " + instead);
    }

    Map<String, Object> list(CardQuery query) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", cards(query).stream().map(Scorecard::document).toList());
        return document;
    }

    Map<String, Object> comparison(Share share, CardQuery query) {
        Standing standing = standing(query);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("compare", share.shortName());
        document.put("figure", share.figure());
        standing.writeTo(document);
        document.put("kinds", compared(share, query));
        document.put("caveats", Caveats.ofAll(timeline.setting(standing.position())));
        return document;
    }

    List<Comparison.OfKind> compared(Share share, CardQuery query) {
        Position position = standings.position(query);
        Collection<DepartmentOnRegister> departments =
                timeline.setting(position).register().departments().all();
        Map<UUID, Comparison.Acts> acts = new HashMap<>();
        departments.forEach(each -> acts.put(each.id(), Comparison.acts(timeline.journal(each.id()), position, share)));
        return Comparison.of(departments, acts);
    }

    /// @param slug null for all departments together
    Map<String, Object> slices(SliceBy by, String slug, CardQuery query) {
        Standing standing = standing(query);
        Setting setting = timeline.setting(standing.position());
        DepartmentOnRegister department = slug == null ? null : department(slug, setting, query);
        List<Journal> journals = department == null ? timeline.journals() : List.of(timeline.journal(department.id()));
        Slices slices = Slices.of(by, journals, standing.position(), sorting(by, standing, setting));
        var calendar = setting.register().calendar();
        Map<String, Object> document = new LinkedHashMap<>();
        if (department != null)
            document.put("department", setting.register().departments().onCard(department));
        document.put("by", by.parameter());
        standing.writeTo(document);
        document.put("whole", standing.methodology().nested(Figures.of(slices.whole(), standing.asOf(), calendar)));
        document.put(
                "slices",
                slices.figures(standing.asOf(), calendar).stream()
                        .map(each -> each.document(standing.methodology()))
                        .toList());
        document.put("caveats", Caveats.ofAll(setting));
        return document;
    }

    private static UnaryOperator<Facets> sorting(SliceBy by, Standing standing, Setting setting) {
        boolean follows = by == SliceBy.SIGN && standing.methodology().has(Methodology.Rule.SIGN_SUCCESSORS);
        if (!follows) return facets -> facets;
        Map<String, String> signs = new HashMap<>();
        return facets -> facets.under(
                signs.computeIfAbsent(facets.sign(), cited -> setting.register().sign(cited, standing.asOf())));
    }

    /// A series of periods, each as known when its last clock had run, or restated as now known. It begins
    /// when the department was on the register.
    Map<String, Object> history(String slug, Period.Every every, LocalDate from, LocalDate to, CardQuery query) {
        LocalDate first = from == null ? timeline.firstDay() : from;
        LocalDate last = to == null ? standings.today() : to;
        checkRange(first, last);
        LocalDate since = known(slug).since();
        List<Map<String, Object>> periods = new ArrayList<>();
        for (Period each = Period.holding(first, every); !each.first().isAfter(last); each = each.next(every)) {
            CardQuery asked = query.ofPeriod(each);
            if (standings.position(asked).asOf().isBefore(since)) continue;
            if (periods.size() == MOST_PERIODS) {
                throw Refusal.invalidQuery("from", "out_of_range", "At most " + MOST_PERIODS + " periods at once.");
            }
            periods.add(period(slug, asked));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", card(slug, CardQuery.NOW).department());
        document.put("every", every);
        document.put("periods", periods);
        document.put("caveats", Caveats.ofAll(timeline.setting(standings.position(CardQuery.NOW))));
        return document;
    }

    private Map<String, Object> period(String slug, CardQuery query) {
        Scorecard card = card(slug, query);
        Map<String, Object> document = new LinkedHashMap<>();
        standing(query).writeTo(document);
        document.put("figures", Methodology.of(card.methodology()).orElseThrow().nested(card.figures()));
        return document;
    }

    /// What moved between two dates, and what moved it.
    Map<String, Object> changes(String slug, LocalDate from, LocalDate to, Methodology methodology) {
        checkRange(from, to);
        CardQuery query = new CardQuery(null, null, methodology, null, false);
        Standing before = standing(query.asOf(from));
        Standing after = standing(query.asOf(to));
        DepartmentOnRegister department =
                department(slug, timeline.setting(after.position()), since -> tooEarly("to", slug, since, LATER_DAY));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "department",
                timeline.setting(after.position()).register().departments().onCard(department));
        document.put("from", place(before));
        document.put("to", place(after));
        document.put(
                "changes",
                Changes.between(
                                timeline.journal(department.id()),
                                timeline.calendars(),
                                before.position(),
                                after.position())
                        .stream()
                        .filter(each -> after.methodology().counts(each.figure()))
                        .toList());
        return document;
    }

    /// A methodology with the caveats that were ever adopted.
    Map<String, Object> methodology(CardQuery query) {
        Standing standing = standing(query);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("methodology", standing.methodology().document());
        document.put("caveats", timeline.setting(standing.position()).register().caveats());
        return document;
    }

    private static Map<String, Object> place(Standing standing) {
        Map<String, Object> place = new LinkedHashMap<>();
        standing.writeTo(place);
        return place;
    }

    private void checkRange(LocalDate from, LocalDate to) {
        LocalDate first = timeline.firstDay();
        LocalDate last = standings.today();
        if (from.isBefore(first) || from.isAfter(last)) {
            throw Refusal.invalidQuery("from", "out_of_range", "Must be from " + first + " to " + last + ".");
        }
        if (to.isBefore(from) || to.isAfter(last)) {
            throw Refusal.invalidQuery("to", "out_of_range", "Must be from " + from + " to " + last + ".");
        }
    }

    /// The steward's own conduct: over the filings against every department.
    Map<String, Object> steward(CardQuery query) {
        Standing standing = standing(query);
        Tally tally = new Tally();
        timeline.journals().forEach(journal -> {
            if (standing.period() == null)
                tally.addAll(journal.at(standing.position()).all());
            else journal.upTo(standing.position(), step -> step.applyTo(tally, standing.period()));
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("steward", true);
        standing.writeTo(document);
        Members.of(StewardFigures.of(tally)).forEach(document::put);
        return document;
    }
}
