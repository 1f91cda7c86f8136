package org.covenanttracker.commitment;

import java.util.List;
import org.covenanttracker.commitment.CommitmentResponse.AssessmentView;
import org.covenanttracker.commitment.CommitmentResponse.CommittedDepartment;
import org.covenanttracker.commitment.CommitmentResponse.MeasureView;
import org.covenanttracker.commitment.CommitmentResponse.ReportView;
import org.covenanttracker.commitment.CommitmentResponse.WordingView;
import org.covenanttracker.http.Csv;

/// A commitment as one row: its dates, where it stands by either side, and of the words the title alone.
/// Columns are only ever added, at the end.
final class CommitmentCsv {

    static final Csv.Table<CommitmentResponse> TABLE = table();

    private CommitmentCsv() {}

    private static Csv.Table<CommitmentResponse> table() {
        Csv.Table<CommitmentResponse> table = new Csv.Table<>();
        promise(table);
        standing(table);
        return table;
    }

    private static void promise(Csv.Table<CommitmentResponse> table) {
        table.column("id", CommitmentResponse::id)
                .column("department", CommitmentResponse::department, CommittedDepartment::slug)
                .column("departmentName", CommitmentResponse::department, CommittedDepartment::name)
                .column("title", each -> each.wordings().getLast().title())
                .column(
                        "signs",
                        each -> String.join(" ", each.wordings().getLast().signs()))
                .column("mission", CommitmentResponse::mission)
                .column("madeOn", CommitmentResponse::madeOn)
                .column("firstDueOn", CommitmentResponse::firstDueOn)
                .column("dueOn", CommitmentResponse::dueOn)
                .column("dueDateMoves", CommitmentResponse::dueDateMoves)
                .column("measureUnit", CommitmentCsv::measure, MeasureView::unit)
                .column("measureBaseline", CommitmentCsv::measure, MeasureView::baseline)
                .column("measureTarget", CommitmentCsv::measure, MeasureView::target);
    }

    private static void standing(Csv.Table<CommitmentResponse> table) {
        table.column("status", CommitmentResponse::status)
                .column("reportedOn", each -> last(each.reports()), ReportView::on)
                .column("reportedCompleteOn", CommitmentResponse::reportedCompleteOn)
                .column("assessments", each -> each.assessments().size())
                .column("assessedAs", each -> last(each.assessments()), AssessmentView::status)
                .column("assessedOn", each -> last(each.assessments()), AssessmentView::on)
                .column("disputed", CommitmentResponse::disputed)
                .column("overdue", CommitmentResponse::overdue)
                .column("withdrawnOn", CommitmentResponse::withdrawnOn);
    }

    private static MeasureView measure(CommitmentResponse commitment) {
        WordingView wording = commitment.wordings().getLast();
        return wording.measure();
    }

    private static <T> T last(List<T> all) {
        return all.isEmpty() ? null : all.getLast();
    }
}
