package org.covenanttracker.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
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
        Answers.describe(document);
        new Examples(document).describe();
    }
}
