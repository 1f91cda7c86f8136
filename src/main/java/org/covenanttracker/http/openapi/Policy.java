package org.covenanttracker.http.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Who may call what, as `x-roles`, from the annotations that the framework enforces. An operation that has
/// neither stops the build: nobody has thought of who may call it. `x-own` has those of its roles that may
/// call it for what is theirs alone: a case that they filed or that is before them.
final class Policy {

    static final String ROLES = "x-roles";

    /// Given empty by an operation that the parties' roles may call for what is others' too.
    private static final String OWN = "x-own";

    private static final List<String> PARTIES = List.of("organisation", "department");
    private static final Pattern THINGS_OF_PARTIES = Pattern.compile("/v1/(breaches|commitments|departments)/\\{.*");

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final String KEY = "key";
    private static final List<String> PUBLIC = List.of("public");

    private final Map<String, List<String>> roles = new HashMap<>();

    Policy(IndexView classes) {
        for (AnnotationInstance operation : classes.getAnnotations(OPERATION)) {
            MethodInfo method = operation.target().asMethod();
            if (operation.value("operationId") == null) continue;
            roles.put(operation.value("operationId").asString(), rolesOf(method));
        }
    }

    private static List<String> rolesOf(MethodInfo method) {
        AnnotationInstance allowed = method.annotation(ROLES_ALLOWED);
        if (allowed == null && method.annotation(PERMIT_ALL) != null) return PUBLIC;
        if (allowed == null) allowed = method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        if (allowed != null) return List.of(allowed.value().asStringArray());
        if (method.declaringClass().hasDeclaredAnnotation(PERMIT_ALL)) return PUBLIC;
        throw new IllegalStateException(method.declaringClass().name() + "." + method.name()
                + " says nothing of who may call it: @RolesAllowed or @PermitAll");
    }

    private static void limitToOwn(Schemas.Place place, List<String> may) {
        boolean saysOtherwise = place.operation().getExtensions().containsKey(OWN);
        place.operation().removeExtension(OWN);
        List<String> own = may.stream().filter(PARTIES::contains).toList();
        if (saysOtherwise
                || own.isEmpty()
                || !THINGS_OF_PARTIES.matcher(place.path()).matches()) return;
        place.operation().addExtension(OWN, own);
    }

    static boolean isPublic(Operation operation) {
        return operation.getExtensions().get(ROLES).equals(PUBLIC);
    }

    /// What the public may read, a key may read too, and is shown more of.
    void describe(OpenAPI document) {
        for (Schemas.Place place : Schemas.operations(document)) {
            List<String> may = roles.get(place.operation().getOperationId());
            if (may == null) {
                throw new IllegalStateException(place.method() + " " + place.path() + " has no operationId");
            }
            place.operation().addExtension(ROLES, new ArrayList<>(may));
            limitToOwn(place, may);
            if (isPublic(place.operation())) {
                place.operation()
                        .setSecurity(List.of(
                                OASFactory.createSecurityRequirement(),
                                OASFactory.createSecurityRequirement().addScheme(KEY)));
            }
        }
    }
}
