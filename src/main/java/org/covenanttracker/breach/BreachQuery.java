package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.http.Query;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.RegisterQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// The parameters that narrow a list of breaches, as they were sent.
public record BreachQuery(
        @RestQuery @Parameter(description = "A department's slug")
        String department,

        @RestQuery String principle,
        @RestQuery String sign,
        @RestQuery String stage,
        @RestQuery String mission,

        @RestQuery @Parameter(description = "true: only those whose answer is overdue")
        String overdue,

        @RestQuery String filedFrom,
        @RestQuery String filedTo) {

    BreachFilter filter(RegisterQuery register, LocalDate today) {
        return new BreachFilter(
                register.department(department),
                register.principle(principle),
                register.sign(sign),
                Query.code("stage", stage, Stage.class),
                Query.code("mission", mission, Mission.class),
                Query.date("filedFrom", filedFrom),
                Query.date("filedTo", filedTo),
                Query.isAsked("overdue", overdue) ? today : null);
    }
}
