package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.http.Code;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.Department;
import org.covenanttracker.register.Sign;

/// What a filing must be before it becomes a breach.
final class Filing {

    private Filing() {}

    static Decision decide(FileBreachRequest request, Department department, Optional<Sign> sign, LocalDate today) {
        refuseNamingOfNamed(request);
        refuseSign(sign);
        refuseFuture("/occurredOn", request.occurredOn(), today);
        refuseFuture("/raisedOn", request.raisedOn(), today);
        return new Decision(
                request.staysUnnamed()
                        ? unnamed(request, department, sign.orElseThrow())
                        : named(request, department, sign.orElseThrow()),
                content(request));
    }

    private static BreachFiled named(FileBreachRequest request, Department department, Sign sign) {
        return new BreachFiled(
                department.id(),
                sign.edition(),
                sign.code(),
                quarterOf(request.occurredOn()),
                request.occurredOn(),
                request.commitment(),
                request.mission(),
                request.nation());
    }

    /// Department, sign and quarter and nothing else: the exact day, the mission or the nation could tell
    /// who filed. They are among the content, as with any filing, and are not published.
    private static BreachFiled unnamed(FileBreachRequest request, Department department, Sign sign) {
        String quarter = quarterOf(request.occurredOn());
        return new BreachFiled(department.id(), sign.edition(), sign.code(), quarter, null, null, null, null);
    }

    private static void refuseNamingOfNamed(FileBreachRequest request) {
        if (request.staysUnnamed()) return;
        if (request.namedToDepartment() != null) throw forUnnamedOnly("/namedToDepartment");
        if (request.confirmAdmittedRecently() != null) throw forUnnamedOnly("/confirmAdmittedRecently");
    }

    static Refusal forUnnamedOnly(String pointer) {
        return Refusal.invalid(pointer, "unnamed_only", "Goes with naming 'unnamed' only; leave it out.");
    }

    static void refuseSign(Optional<Sign> sign) {
        if (sign.isEmpty()) {
            throw Refusal.invalid("/sign", "unknown", "No sign has this code; GET /v1/principles lists them.");
        }
        if (!sign.get().canBeBreached()) {
            throw Refusal.invalid("/sign", "warning_sign", "A breach cites a warning sign; this one is of progress.");
        }
    }

    private static void refuseFuture(String pointer, LocalDate date, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            throw Refusal.invalid(pointer, "not_in_future", "Must not be later than today, " + today + ".");
        }
    }

    static String quarterOf(LocalDate date) {
        return date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
    }

    private static Map<String, String> content(FileBreachRequest request) {
        Map<String, String> content = new HashMap<>();
        content.put("title", request.title());
        content.put("narrative", request.narrative());
        content.put("remedySought", request.remedySought());
        content.put(
                "narrativeFor", code(request.narrativeFor() == null ? NarrativeFor.PUBLIC : request.narrativeFor()));
        content.put("occurredOn", text(request.occurredOn()));
        content.put("raisedOn", text(request.raisedOn()));
        content.put("commitment", text(request.commitment()));
        content.put("mission", code(request.mission()));
        content.put("nation", code(request.nation()));
        content.put("relatedTo", text(request.relatedTo()));
        content.put("lang", request.lang());
        content.put("coFilers", ids(request.invited()));
        content.put("onBehalfOf", request.onBehalfOf());
        return content;
    }

    /// One a line, in the filer's order; null for none.
    private static String ids(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
    }

    static String code(Enum<?> value) {
        return value == null ? null : Code.of(value);
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
