package org.covenanttracker.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Tells the security log of operations that their caller may not use. Whoever is not admitted is nobody yet,
/// and access itself tells of that.
class RefusalFilter {

    private final SecurityLog log;
    private final CurrentActor actor;

    RefusalFilter(SecurityLog log, CurrentActor actor) {
        this.log = log;
        this.actor = actor;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!(response.getEntity() instanceof Problem problem)) return;
        boolean keyless = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        if (problem.status() == 401 && keyless) {
            log.refused(Actor.PUBLIC, null, operation(resource), problem.code());
        } else if (problem.status() == 403 && !problem.code().equals("not_admitted")) {
            log.refused(actor.get(), actor.key().orElse(null), operation(resource), problem.code());
        }
    }

    private static String operation(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Operation described = method == null ? null : method.getAnnotation(Operation.class);
        return described == null ? "none" : described.operationId();
    }
}
