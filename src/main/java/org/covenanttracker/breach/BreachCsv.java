package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.covenanttracker.breach.BreachResponse.AnswerView;
import org.covenanttracker.breach.BreachResponse.DepartmentRef;
import org.covenanttracker.breach.BreachResponse.ExtensionView;
import org.covenanttracker.breach.BreachResponse.FindingView;
import org.covenanttracker.breach.BreachResponse.OrganisationRef;
import org.covenanttracker.breach.BreachResponse.RefusalView;
import org.covenanttracker.breach.BreachResponse.RemedyView;
import org.covenanttracker.breach.BreachResponse.ReplyView;
import org.covenanttracker.breach.BreachResponse.TransferView;
import org.covenanttracker.http.Csv;
import org.covenanttracker.register.ClockResponse;

/// A breach as one row: every code, every clock's dates and every outcome, and of the words the title
/// alone. Columns are only ever added, at the end.
final class BreachCsv {

    static final Csv.Table<BreachResponse> TABLE = table();

    private BreachCsv() {}

    private static Csv.Table<BreachResponse> table() {
        Csv.Table<BreachResponse> table = new Csv.Table<>();
        filing(table);
        path(table);
        List.of("screening", "acknowledgement", "answer", "reply", "ownTarget").forEach(name -> clock(table, name));
        answers(table);
        remedies(table);
        outcome(table);
        return table;
    }

    private static void filing(Csv.Table<BreachResponse> table) {
        table.column("id", BreachResponse::id)
                .column("nature", BreachResponse::nature)
                .column("department", BreachResponse::department, DepartmentRef::slug)
                .column("departmentName", BreachResponse::department, DepartmentRef::name)
                .column("sign", BreachResponse::sign)
                .column("principle", BreachResponse::principle)
                .column("provisionalSign", BreachResponse::provisionalSign)
                .column("filer", BreachResponse::filer, OrganisationRef::id)
                .column("filerName", BreachResponse::filer, OrganisationRef::name)
                .column("title", BreachResponse::title)
                .column("mission", BreachResponse::mission)
                .column("nation", BreachResponse::nation)
                .column("quarter", BreachResponse::quarter)
                .column("occurredOn", BreachResponse::occurredOn)
                .column("commitment", BreachResponse::commitment);
    }

    private static void path(Csv.Table<BreachResponse> table) {
        table.column("stage", BreachResponse::stage)
                .column("filedOn", BreachResponse::filedOn)
                .column("acceptedOn", BreachResponse::acceptedOn)
                .column("refusedOn", BreachResponse::refusal, RefusalView::on)
                .column("refusedFor", BreachResponse::refusal, RefusalView::reason)
                .column("servedOn", BreachResponse::servedOn)
                .column("servedBy", BreachResponse::servedBy)
                .column("withdrawnOn", BreachResponse::withdrawnOn)
                .column("extendedUntil", BreachResponse::extension, ExtensionView::until)
                .column("extensionReason", BreachResponse::extension, ExtensionView::reason);
    }

    /// When it is due, when it was done, and the calendar by which that was counted.
    private static void clock(Csv.Table<BreachResponse> table, String name) {
        Function<BreachResponse, ClockResponse> clock = breach -> breach.clocks().stream()
                .filter(each -> each.clock().equals(name))
                .findFirst()
                .orElse(null);
        table.column(name + "DueOn", clock, ClockResponse::dueOn)
                .column(name + "DoneOn", clock, ClockResponse::doneOn)
                .column(name + "Calendar", clock, ClockResponse::calendar)
                .column(name + "Provisional", clock, ClockResponse::provisional);
    }

    private static void answers(Csv.Table<BreachResponse> table) {
        table.column("answers", breach -> breach.answers().size())
                .column("firstPosition", breach -> first(breach.answers()), AnswerView::position)
                .column("position", breach -> last(breach.answers()), AnswerView::position);
    }

    private static void remedies(Csv.Table<BreachResponse> table) {
        table.column("remediesPromised", breach -> breach.remedies().size())
                .column("remediesReported", breach -> count(breach, remedy -> remedy.reportedOn() != null))
                .column("remediesConfirmed", breach -> count(breach, remedy -> is(true, remedy.confirmed())))
                .column("remediesDenied", breach -> count(breach, remedy -> is(false, remedy.confirmed())))
                .column("nextRemedyDueOn", BreachCsv::nextRemedyDueOn);
    }

    private static LocalDate nextRemedyDueOn(BreachResponse breach) {
        return breach.remedies().stream()
                .filter(remedy -> remedy.reportedOn() == null)
                .map(RemedyView::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static void outcome(Csv.Table<BreachResponse> table) {
        table.column("satisfied", breach -> last(breach.replies()), ReplyView::satisfied)
                .column("outcomeAsSought", breach -> last(breach.replies()), ReplyView::outcomeAsSought)
                .column("finding", BreachResponse::finding, BreachCsv::newest)
                .column("findingMadeOn", BreachResponse::finding, FindingView::on)
                .column("supports", breach -> breach.supports().size())
                .column("transferredOn", breach -> last(breach.transfers()), TransferView::on)
                .column(
                        "transferredFrom",
                        breach -> last(breach.transfers()),
                        each -> each.from().slug())
                .column("groupedWith", BreachResponse::groupedWith)
                .column("struckOutOn", BreachResponse::struckOutOn);
    }

    private static Finding newest(FindingView finding) {
        return finding.revisions().isEmpty()
                ? finding.finding()
                : finding.revisions().getLast().finding();
    }

    private static long count(BreachResponse breach, Predicate<RemedyView> which) {
        return breach.remedies().stream().filter(which).count();
    }

    private static boolean is(boolean wanted, Boolean said) {
        return said != null && said == wanted;
    }

    private static <T> T first(List<T> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private static <T> T last(List<T> all) {
        return all.isEmpty() ? null : all.getLast();
    }
}
