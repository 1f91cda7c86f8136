package org.covenanttracker.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Request;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Completes the description at build time, after what `ApiDescription` says. Public because the build
/// makes it by reflection.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionFilter.LAST)
public class DescriptionFilter implements OASFilter {

    static final int LAST = -10;

    private final IndexView classes;

    public DescriptionFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new Records(classes).describe(document);
        Bounds.describe(document);
        Parameters.describe(document);
        new Policy(classes).describe(document);
        Answers.describe(document, conditional());
        new Examples(document).describe();
    }

    /// Operations that the framework hands the request's conditions to.
    private Set<String> conditional() {
        return classes.getAnnotations(Operation.class).stream()
                .filter(each -> each.target().asMethod().parameterTypes().stream()
                        .anyMatch(type -> type.name().equals(DotName.createSimple(Request.class))))
                .map(each -> each.value("operationId").asString())
                .collect(Collectors.toSet());
    }
}
