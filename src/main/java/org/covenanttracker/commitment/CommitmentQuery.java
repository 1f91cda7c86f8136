package org.covenanttracker.commitment;

import java.time.LocalDate;
import org.covenanttracker.http.Query;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.RegisterQuery;
import org.jboss.resteasy.reactive.RestQuery;

/// The parameters that narrow a list of commitments, as they were sent.
public record CommitmentQuery(
        @RestQuery String department,
        @RestQuery String principle,
        @RestQuery String sign,
        @RestQuery String status,
        @RestQuery String mission,
        @RestQuery String overdue) {

    CommitmentFilter filter(RegisterQuery register, LocalDate today) {
        return new CommitmentFilter(
                register.department(department),
                register.principle(principle),
                register.sign(sign),
                Query.code("status", status, CommitmentStatus.class),
                Query.code("mission", mission, Mission.class),
                Query.isAsked("overdue", overdue) ? today : null);
    }
}
