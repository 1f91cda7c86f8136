package org.covenanttracker.breach;

import static org.covenanttracker.Api.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Words for the public are looked through for what nobody meant to publish.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactDetailsPathTest {

    private Api.Organisation filer;

    @BeforeEach
    void admit_a_filer() {
        filer = Api.organisation();
    }

    @Test
    void a_filing_that_holds_a_phone_number_is_refused_at_its_place_unless_that_is_meant() {
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("narrative", "Ring 020 7946 0018.");
        Refused.at("/narrative", "contact_details", () -> post(filer.key(), "/v1/breaches", filing));
        filing.put("contactDetailsIntended", true);
        post(filer.key(), "/v1/breaches", filing).then().statusCode(201);
    }

    @Test
    void so_is_a_promise_in_an_answer() {
        ACase breach = ACase.against("home-office").accepted();
        Map<String, Object> answer = Api.answer();
        answer.put(
                "remedies",
                List.of(Map.of("kind", "apology", "dueOn", "2028-01-31", "text", "Ask jo@example.org for it.")));
        Refused.at("/remedies/0/text", "contact_details", () -> breach.act(breach.official(), "answer", answer));
    }

    @Test
    void an_unnamed_filing_that_holds_the_filers_own_name_is_refused() {
        String name = Api.get(filer.key(), "/v1/organisations/" + filer.id()).path("name");
        Map<String, Object> filing = Api.filing("home-office");
        filing.put("naming", "unnamed");
        filing.put("confirmAdmittedRecently", true);
        filing.put("title", "They wrote to " + name.toUpperCase(Locale.ROOT) + " on Friday");
        Refused.at("/title", "contact_details", () -> post(filer.key(), "/v1/breaches", filing));
    }
}
