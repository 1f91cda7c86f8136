package org.covenanttracker.breach;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;

/// A breach of the running service, brought into a situation through HTTP by those whose part it is.
public final class ACase {

    private final Api.Organisation filer;
    private final String department;
    private final String id;

    private ACase(Api.Organisation filer, Map<String, Object> filing) {
        this.filer = filer;
        this.department = (String) filing.get("department");
        this.id = post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ACase against(String department) {
        return filed(Api.filing(department));
    }

    public static ACase filed(Map<String, Object> filing) {
        return by(Api.organisation(), filing);
    }

    public static ACase by(Api.Organisation filer, Map<String, Object> filing) {
        return new ACase(filer, filing);
    }

    public ACase accepted() {
        // The department's key comes first: with it a breach is served by being accepted.
        Api.departmentKey(department);
        return acceptedAsItIs();
    }

    /// By a steward, whether or not the department holds a key.
    public ACase acceptedAsItIs() {
        return steward("acceptance", null);
    }

    public ACase refused() {
        return steward("refusal", Map.of("reason", "too_old", "explanation", "Before the Covenant."));
    }

    public ACase answered() {
        return official("answer", Api.answer());
    }

    public ACase answeredPromising(String kind, String dueOn) {
        Map<String, Object> answer = Api.answer();
        answer.put("remedies", List.of(Map.of("kind", kind, "dueOn", dueOn, "text", "A letter.")));
        return official("answer", answer);
    }

    public ACase contested() {
        return filer("reply", Map.of("satisfied", false, "text", "It does not say why.", "outcomeAsSought", "not"));
    }

    public ACase resolved() {
        return filer("reply", Map.of("satisfied", true, "text", "Thank you.", "outcomeAsSought", "got"));
    }

    public ACase withdrawn() {
        return filer("withdrawal", Map.of("reason", "fear_of_consequences"));
    }

    /// Once both parties have commented on the draft.
    public ACase decided(String finding) {
        done(act(Api.reviewer(), "finding-draft", Map.of("finding", finding, "text", "No reason seems to be given.")));
        filer("finding-comment", Map.of("text", "None was."));
        official("finding-comment", Map.of("text", "One was."));
        return done(act(Api.reviewer(), "finding", Map.of("finding", finding, "text", "No reason was given.")));
    }

    public ACase steward(String what, Object body) {
        return done(act(Api.steward(), what, body));
    }

    public ACase official(String what, Object body) {
        return done(act(official(), what, body));
    }

    public ACase filer(String what, Object body) {
        return done(act(filer.key(), what, body));
    }

    private ACase done(Response response) {
        response.then().statusCode(200);
        return this;
    }

    /// Whatever comes of it.
    public Response act(String key, String what, Object body) {
        return post(key, address() + "/" + what, body);
    }

    /// As the holder of this key sees it; null is the public.
    public ValidatableResponse seenBy(String key) {
        return get(key, address()).then().statusCode(200);
    }

    public ValidatableResponse seenByThePublic() {
        return seenBy(null);
    }

    public Api.Organisation filer() {
        return filer;
    }

    public String official() {
        return Api.departmentKey(department);
    }

    public String id() {
        return id;
    }

    public String address() {
        return "/v1/breaches/" + id;
    }
}
