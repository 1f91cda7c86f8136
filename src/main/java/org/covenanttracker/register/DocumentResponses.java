package org.covenanttracker.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.MonthLimits;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Adopted documents as they are shown: the whole of what their entries say.
final class DocumentResponses {

    private DocumentResponses() {}

    @Schema(name = "Calendar")
    record CalendarResponse(
            @Schema(examples = "2025-2028.1") String code,
            String title,
            LocalDate from,
            LocalDate to,
            String source,
            List<NonWorkingDay> days) {

        static CalendarResponse of(CalendarAdopted calendar) {
            return new CalendarResponse(
                    calendar.code(),
                    calendar.title(),
                    calendar.from(),
                    calendar.to(),
                    calendar.source(),
                    calendar.days());
        }
    }

    @Schema(name = "CalendarList")
    record CalendarList(List<CalendarResponse> items) {}

    /// @param days limits in working days
    /// @param months limits in calendar months
    @Schema(name = "Procedure")
    record ProcedureResponse(
            @Schema(examples = "1") String code,
            String title,
            LocalDate effectiveFrom,
            DayLimits days,
            MonthLimits months) {

        static ProcedureResponse of(ProcedureAdopted procedure) {
            return new ProcedureResponse(
                    procedure.code(),
                    procedure.title(),
                    procedure.effectiveFrom(),
                    procedure.days(),
                    procedure.months());
        }
    }

    @Schema(name = "ProcedureList")
    record ProcedureList(List<ProcedureResponse> items) {}

    /// @param from null where it stands always
    /// @param to null while it goes on
    /// @param departments null where it holds for all
    @Schema(name = "Caveat")
    record CaveatResponse(
            UUID id,
            @Schema(examples = "self_selected") String code,
            String title,
            @Schema(nullable = true) LocalDate from,
            @Schema(nullable = true) LocalDate to,
            @Schema(nullable = true) List<DepartmentLink> departments) {

        static CaveatResponse of(UUID id, CaveatAdopted caveat, List<DepartmentLink> departments) {
            return new CaveatResponse(id, caveat.code(), caveat.title(), caveat.from(), caveat.to(), departments);
        }
    }

    @Schema(name = "CaveatList")
    record CaveatList(List<CaveatResponse> items) {}
}
