package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.covenanttracker.register.DepartmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a department's rate differs from that of the other departments of its kind by more than
/// chance explains: its 99.8 % Wilson interval against their pooled rate, as the outer limits of a funnel
/// plot (D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24 (2005), 1185–1202). There are no ranks and no bands: that intervals overlap is not
/// transitive. Each act counts once, and as kept only if every case in it was.
final class Comparison {

    /// The 99.9 % point of the normal distribution, for an interval of 99.8 %.
    static final double Z_998 = 3.090232;

    /// Below it, next to nothing could be told from chance.
    static final int LEAST = 10;

    /// Either tail of an interval of 99.8 %.
    private static final double TAIL = 0.001;

    enum Result {
        ABOVE,
        BELOW,
        NOT_DISTINGUISHABLE,
        TOO_FEW
    }

    /// Acts of which something was due, and those of them in which all was kept.
    record Acts(int kept, int due) {

        Acts plus(Acts other) {
            return new Acts(kept + other.kept, due + other.due);
        }

        Acts minus(Acts other) {
            return new Acts(kept - other.kept, due - other.due);
        }
    }

    /// @param rate of the department, its interval being of 99.8 %
    /// @param others the pooled rate of the others of its kind
    @Schema(name = "ComparedDepartment")
    record Compared(
            @Schema(examples = "hm-treasury") String department,
            String name,
            Result result,
            int numerator,
            int denominator,
            @Schema(nullable = true) BigDecimal rate,
            @Schema(nullable = true) BigDecimal low,
            @Schema(nullable = true) BigDecimal high,
            PooledRate others) {}

    @Schema(name = "PooledRate")
    record PooledRate(
            int numerator,
            int denominator,
            @Schema(nullable = true) BigDecimal rate) {}

    /// @param above in the order of their names, as are the other groups
    @Schema(name = "ComparedKind")
    record OfKind(
            DepartmentKind kind,
            PooledRate all,
            List<Compared> above,
            List<Compared> below,
            List<Compared> notDistinguishable,
            List<Compared> tooFew) {}

    private Comparison() {}

    /// @param acts of every department that has any
    static List<OfKind> of(Iterable<DepartmentOnRegister> departments, Map<UUID, Acts> acts) {
        Map<DepartmentKind, List<DepartmentOnRegister>> kinds = new TreeMap<>();
        departments.forEach(each ->
                kinds.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
        List<OfKind> compared = new ArrayList<>();
        kinds.forEach((kind, of) -> compared.add(within(kind, of, acts)));
        return compared;
    }

    private static OfKind within(DepartmentKind kind, List<DepartmentOnRegister> of, Map<UUID, Acts> acts) {
        Acts all = of.stream().map(each -> own(each, acts)).reduce(new Acts(0, 0), Acts::plus);
        List<Compared> compared = of.stream()
                .sorted(Comparator.comparing(DepartmentOnRegister::name).thenComparing(DepartmentOnRegister::slug))
                .map(each -> compare(each, own(each, acts), all.minus(own(each, acts))))
                .toList();
        return new OfKind(
                kind,
                pooled(all),
                only(Result.ABOVE, compared),
                only(Result.BELOW, compared),
                only(Result.NOT_DISTINGUISHABLE, compared),
                only(Result.TOO_FEW, compared));
    }

    private static Acts own(DepartmentOnRegister department, Map<UUID, Acts> acts) {
        return acts.getOrDefault(department.id(), new Acts(0, 0));
    }

    private static List<Compared> only(Result result, List<Compared> compared) {
        return compared.stream().filter(each -> each.result() == result).toList();
    }

    private static Compared compare(DepartmentOnRegister department, Acts own, Acts others) {
        Rate rate = Rate.of(own.kept(), own.due(), Z_998);
        return new Compared(
                department.slug(),
                department.name(),
                result(own, others),
                own.kept(),
                own.due(),
                rate.rate(),
                rate.low(),
                rate.high(),
                pooled(others));
    }

    /// By the interval as computed, not as shown rounded. Near 0 and 1 Wilson's interval of few acts covers
    /// less than it says (24 equal departments with 20 acts at 0.9 raised a false alarm in 14 % of runs), so
    /// the exact binomial tail must agree.
    static Result result(Acts own, Acts others) {
        if (own.due() < LEAST || others.due() < LEAST) return Result.TOO_FEW;
        double pooled = others.kept() / (double) others.due();
        Wilson.Interval interval = Wilson.interval(own.kept(), own.due(), Z_998);
        if (interval.low() > pooled && Binomial.atLeast(own.kept(), own.due(), pooled) < TAIL) return Result.ABOVE;
        if (interval.high() < pooled && Binomial.atMost(own.kept(), own.due(), pooled) < TAIL) return Result.BELOW;
        return Result.NOT_DISTINGUISHABLE;
    }

    /// In words: their names, or that there are none.
    static String names(List<Compared> all) {
        return all.isEmpty()
                ? "none"
                : String.join(", ", all.stream().map(Compared::name).toList());
    }

    private static PooledRate pooled(Acts acts) {
        return new PooledRate(
                acts.kept(), acts.due(), Rate.of(acts.kept(), acts.due()).rate());
    }

    /// The acts of one department at a position: a mark's detail is the act it is about.
    static Acts acts(Journal journal, Position position, Share share) {
        Map<Integer, Acts> byAct = new HashMap<>();
        journal.upTo(position, step -> {
            for (long mark : step.removed()) take(byAct, mark, -1, share);
            for (long mark : step.added()) take(byAct, mark, 1, share);
        });
        return byAct.values().stream()
                .filter(act -> act.due() > 0)
                .map(act -> new Acts(act.kept() == act.due() ? 1 : 0, 1))
                .reduce(new Acts(0, 0), Acts::plus);
    }

    private static void take(Map<Integer, Acts> byAct, long mark, int times, Share share) {
        Counted what = Mark.what(mark);
        if (what != share.kept() && what != share.due()) return;
        Acts one = what == share.kept() ? new Acts(times, 0) : new Acts(0, times);
        byAct.merge(Mark.detail(mark), one, Acts::plus);
    }
}
