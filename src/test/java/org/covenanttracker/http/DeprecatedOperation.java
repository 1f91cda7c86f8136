package org.covenanttracker.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/// Stands in tests alone: nothing in v1 is deprecated yet.
@Path("/test/deprecated")
@PermitAll
public class DeprecatedOperation {

    @GET
    @Operation(
            hidden = true,
            deprecated = true,
            extensions = {
                @Extension(name = DeprecationFilter.SINCE, value = "2027-01-01"),
                @Extension(name = DeprecationFilter.SUNSET, value = "2028-01-01")
            })
    public String settled() {
        return "settled";
    }

    @GET
    @Path("/unsettled")
    @Operation(
            hidden = true,
            deprecated = true,
            extensions = @Extension(name = DeprecationFilter.SINCE, value = "2027-01-01"))
    public String unsettled() {
        return "unsettled";
    }
}
