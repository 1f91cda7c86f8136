package org.covenanttracker.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request that is understood and not carried out. The code is stable: clients branch on it.
/// Anything else that is thrown is a bug, answered 500 with an id and no inner text.
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;

    private Refusal(String code, String detail, List<Fault> faults, Map<String, Object> members) {
        super(detail, null, false, false);
        this.code = code;
        this.faults = faults;
        this.members = members;
    }

    public static Refusal notFound(String detail) {
        return new NotFound("not_found", detail);
    }

    public static Refusal conflict(String code, String detail) {
        return new Conflict(code, detail, Map.of());
    }

    public static Refusal conflict(String code, String detail, Map<String, Object> members) {
        return new Conflict(code, detail, members);
    }

    public static Refusal invalid(String pointer, String rule, String detail) {
        return invalid(List.of(Fault.at(pointer, rule, detail)));
    }

    public static Refusal invalidQuery(String parameter, String rule, String detail) {
        return invalid(List.of(Fault.inQuery(parameter, rule, detail)));
    }

    public static Refusal invalid(List<Fault> faults) {
        return new Invalid(faults);
    }

    /// The request is right by itself and is not the one that it says it repeats.
    public static Refusal otherContent(String code, String detail) {
        return new OtherContent(code, detail);
    }

    public static Refusal forbidden(String code, String detail) {
        return new Forbidden(code, detail);
    }

    public static Refusal stale(String detail) {
        return new Stale(detail);
    }

    /// The thing is not as the caller's `If-Match` has it.
    static Refusal changed() {
        return new Changed();
    }

    public static Refusal tooMuch(String code, String detail) {
        return new TooMuch(code, detail);
    }

    /// The same request is being carried out at this moment.
    public static Refusal inFlight() {
        return new InFlight();
    }

    public static Refusal busy() {
        return new Busy();
    }

    /// The record can be read and must not grow now; the detail says what the operator must do.
    public static Refusal unavailable(String code, String detail) {
        return new Unavailable(code, detail);
    }

    public abstract int status();

    /// After how many seconds the same request may be carried out; 0 where waiting alone changes nothing.
    int retryAfter() {
        return 0;
    }

    /// Its message, or what each of its faults says, in a line.
    public String explained() {
        if (faults.isEmpty()) return getMessage();
        return faults.stream().map(each -> each.where() + ": " + each.detail()).collect(Collectors.joining(" "));
    }

    /// The rule that the request breaks first; null where it breaks none.
    public String rule() {
        return faults.isEmpty() ? null : faults.getFirst().rule();
    }

    public String code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, Object> members() {
        return members;
    }

    static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        NotFound(String code, String detail) {
            super(code, detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /// The state of the thing does not allow it: another stage, a duplicate, a limit of its own.
    static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(String code, String detail, Map<String, Object> members) {
            super(code, detail, List.of(), members);
        }

        @Override
        public int status() {
            return 409;
        }
    }

    static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        Invalid(List<Fault> faults) {
            super("invalid", "The request breaks a rule; errors lists each.", faults, Map.of());
        }

        @Override
        public int status() {
            return 400;
        }
    }

    static final class OtherContent extends Refusal {
        private static final long serialVersionUID = 1L;

        OtherContent(String code, String detail) {
            super(code, detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 422;
        }
    }

    static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        Forbidden(String code, String detail) {
            super(code, detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /// Somebody else changed the thing first. Reading it again and deciding anew is the way on.
    static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        Stale(String detail) {
            super("stale", detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 409;
        }
    }

    static final class Changed extends Refusal {
        private static final long serialVersionUID = 1L;

        Changed() {
            super(
                    "precondition_failed",
                    "It is not as your If-Match has it any more. Read it again with GET, and decide anew.",
                    List.of(),
                    Map.of());
        }

        @Override
        public int status() {
            return 412;
        }
    }

    static final class TooMuch extends Refusal {
        private static final long serialVersionUID = 1L;

        TooMuch(String code, String detail) {
            super(code, detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 429;
        }
    }

    static final class InFlight extends Refusal {
        private static final long serialVersionUID = 1L;

        InFlight() {
            super(
                    "in_flight",
                    "A request with this Idempotency-Key is being carried out; send it again to learn what came of it.",
                    List.of(),
                    Map.of());
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        int retryAfter() {
            return 1;
        }
    }

    /// A lock was not had in time; nothing was written and the same request may be sent again.
    static final class Busy extends Refusal {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy", "The record is busy and nothing was written; send it again.", List.of(), Map.of());
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        int retryAfter() {
            return 1;
        }
    }

    static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        Unavailable(String code, String detail) {
            super(code, detail, List.of(), Map.of());
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
