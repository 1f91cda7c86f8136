package org.covenanttracker.http.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.intake.PlainAnswer;

/// Meets every request before its body is read and before the database is asked, and lets in what
/// its caller has a right to.
@Singleton
public class Limits {

    /// Under which a request carries the [Allowance] of its holder.
    static final String HOLDER = "limit.holder";

    /// Behind authentication, which has been prepared by then and not yet carried out.
    private static final int PRIORITY = 50;

    /// Behind the taking in of bodies, so that a slow one keeps no seat.
    private static final int WITH_BODY = 5;

    /// Whoever watches over the service must hear of it when it is flooded.
    private static final String UNLIMITED = "/q/";

    private static final String NOTICES = "/v1/notices";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Problem TOO_MANY = Problem.of(Refusal.tooMuch(
            "too_many_at_once", "So many of your requests are in hand already; wait for an answer to one."));

    private final PlainAnswer answer;
    private final Policies policies;
    private final Allowances allowances;
    private final Callers callers;
    private volatile boolean inForce;

    Limits(LimitConfig config, PlainAnswer answer) {
        this.answer = answer;
        this.inForce = config.enabled();
        this.policies = Policies.of(config);
        this.allowances =
                new Allowances(config.atOnce(), config.writing(), config.waiting(), TimeMeter.SYSTEM_NANOTIME);
        this.callers = new Callers(new Addresses(config.proxies().orElse(List.of())));
    }

    void watch(@Observes Filters filters) {
        filters.register(this::meet, PRIORITY);
        filters.register(this::seat, WITH_BODY);
    }

    /// Without limits, what the service does to itself before it is ready.
    public <T> T suspendedFor(Supplier<T> work) {
        boolean before = inForce;
        inForce = false;
        try {
            return work.get();
        } finally {
            inForce = before;
        }
    }

    Policies policies() {
        return policies;
    }

    private void meet(RoutingContext context) {
        if (!inForce || context.request().path().startsWith(UNLIMITED)) {
            context.next();
            return;
        }
        // What comes of its body meanwhile is kept back, or it would be lost.
        context.request().pause();
        callers.key(context.request()).ifPresentOrElse(key -> meet(context, key), () -> meetUnknown(context));
    }

    private void meet(RoutingContext context, String key) {
        callers.holder(key)
                .ifPresentOrElse(holder -> meetHolder(context, key, holder), () -> meetStranger(context, key));
    }

    /// Whoever sends a body may take his time over it, and keeps no reader at the same address
    /// waiting.
    private void meetUnknown(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = callers.origin(request);
        Allowance allowance = sends(request) ? allowances.ofSendersAt(origin) : allowances.ofReadersAt(origin);
        boolean notice = request.path().equals(NOTICES) && !READS.contains(request.method());
        Verdict verdict = allowance.spend(notice ? policies.notices() : policies.publicReads());
        if (verdict.granted()) letIn(context, allowance.gate());
        else refuse(context, verdict);
    }

    private static boolean sends(HttpServerRequest request) {
        return !READS.contains(request.method())
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void meetHolder(RoutingContext context, String key, Actor holder) {
        Allowance allowance = allowances.ofHolder(holder);
        Policy policy = READS.contains(context.request().method()) ? policies.reads() : policies.writes();
        Verdict verdict = allowance.spend(policy);
        context.response().putHeader("RateLimit-Policy", policy.header()).putHeader("RateLimit", verdict.header());
        if (!verdict.granted()) {
            refuse(context, verdict);
            return;
        }
        context.put(HOLDER, allowance);
        context.addEndHandler(_ -> forgetIfWrong(context, key));
        letIn(context, allowance.gate());
    }

    /// A key that was revoked, or has expired, is a stranger's from now on.
    private void forgetIfWrong(RoutingContext context, String key) {
        if (context.response().getStatusCode() == 401) callers.forget(key);
    }

    /// A key not known yet is looked up, whatever others at its address did: no guessing locks out
    /// a right one. How many are looked up at once for one address is bounded.
    private void meetStranger(RoutingContext context, String key) {
        Allowance strangers = allowances.ofStrangersAt(callers.origin(context.request()));
        Context loop = context.vertx().getOrCreateContext();
        enter(
                context,
                strangers.gate(),
                stay -> identity(context)
                        .onTermination()
                        .invoke(stay::end)
                        .subscribe()
                        .with(
                                identity -> loop.runOnContext(_ -> welcome(context, key, identity)),
                                _ -> loop.runOnContext(_ -> turnAway(context, strangers))));
    }

    /// Looked up once for the whole request. The framework would answer a wrong key at once; who is
    /// turned away, and how, is decided here.
    private static Uni<SecurityIdentity> identity(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> nothing = (_, _) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nothing);
        return QuarkusHttpUser.getSecurityIdentity(context, null);
    }

    private void welcome(RoutingContext context, String key, SecurityIdentity identity) {
        Actor holder = identity.getAttribute(CurrentActor.ATTRIBUTE);
        callers.remember(key, holder);
        meetHolder(context, key, holder);
    }

    private void turnAway(RoutingContext context, Allowance strangers) {
        Verdict verdict = strangers.spend(policies.wrongKeys());
        if (verdict.granted()) context.next();
        else refuse(context, verdict);
    }

    /// A write has been let in, and is worked on when its holder's turn has come.
    private void seat(RoutingContext context) {
        Allowance holder = context.get(HOLDER);
        if (holder == null || READS.contains(context.request().method())) context.next();
        else letIn(context, holder.desk());
    }

    private void letIn(RoutingContext context, Gate gate) {
        enter(context, gate, stay -> {
            context.addEndHandler(_ -> stay.end());
            context.next();
        });
    }

    private void enter(RoutingContext context, Gate gate, Stay.Inside inside) {
        Context loop = context.vertx().getOrCreateContext();
        boolean taken = gate.enter(() -> loop.runOnContext(_ -> Stay.begin(context, gate, inside)));
        if (!taken) refuse(context, TOO_MANY, 1);
    }

    private void refuse(RoutingContext context, Verdict verdict) {
        Policy policy = verdict.policy();
        String said = "At most " + policy.quota() + " " + policy.what() + " in "
                + policy.window().toSeconds() + " seconds; the next in " + verdict.seconds() + ".";
        refuse(context, Problem.of(Refusal.tooMuch("quota_exceeded", said)), verdict.seconds());
    }

    private void refuse(RoutingContext context, Problem problem, long seconds) {
        context.response().putHeader("Retry-After", Long.toString(seconds));
        answer.send(context, problem);
    }
}
