package org.covenanttracker.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What stays between the parties and the register's staff even when a breach's words are public:
/// what was said to the register about a filing, and words that nobody read before they were sent.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsForThePartiesTest {

    private static final String DEPARTMENT = "department-for-work-pensions";

    @Test
    void what_a_filing_tells_the_register_is_for_the_parties() {
        String related = ACase.against(DEPARTMENT).id();
        ACase breach = ACase.filed(toldToTheRegister(related)).accepted().answered();
        for (String party : partiesTo(breach)) {
            breach.seenBy(party)
                    .body("narrativeFor", equalTo("parties"))
                    .body("raisedOn", equalTo("2026-11-10"))
                    .body("relatedTo", equalTo(related))
                    .body("lang", equalTo("cy"));
        }
        for (String reader : readers()) {
            breach.seenBy(reader)
                    .body("title", notNullValue())
                    .body("narrative", nullValue())
                    .body("narrativeFor", nullValue())
                    .body("raisedOn", nullValue())
                    .body("relatedTo", nullValue())
                    .body("lang", nullValue());
        }
    }

    @Test
    void a_department_is_no_party_before_the_breach_is_before_it() {
        ACase filed = ACase.filed(toldToTheRegister(ACase.against(DEPARTMENT).id()));
        filed.seenBy(filed.official()).body("raisedOn", nullValue()).body("lang", nullValue());
    }

    @Test
    void a_filing_says_for_the_public_unless_it_says_otherwise() {
        ACase breach = ACase.against(DEPARTMENT);
        breach.seenBy(breach.filer().key())
                .body("narrativeFor", equalTo("public"))
                .body("raisedOn", nullValue())
                .body("relatedTo", nullValue());
    }

    @Test
    void of_a_reply_the_public_learns_the_date_and_the_outcome() {
        ACase contested = ACase.against(DEPARTMENT).accepted().answered().contested();
        for (String party : partiesTo(contested)) {
            contested.seenBy(party).body("replies[0].text", equalTo("It does not say why."));
        }
        for (String reader : readers()) {
            contested
                    .seenBy(reader)
                    .body("replies[0].satisfied", equalTo(false))
                    .body("replies[0].outcomeAsSought", equalTo("not"))
                    .body("replies[0].text", nullValue());
        }
    }

    /// A finding is the register's own word, and no party's.
    @Test
    void a_finding_is_read_by_everybody() {
        ACase decided =
                ACase.against(DEPARTMENT).accepted().answered().contested().decided("upheld");
        for (String reader : readers()) {
            decided.seenBy(reader)
                    .body("finding.finding", equalTo("upheld"))
                    .body("finding.text", equalTo("No reason was given."));
        }
    }

    @Test
    void of_a_support_the_public_learns_who_and_when() {
        Api.Organisation supporter = Api.organisation();
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        breach.act(supporter.key(), "support", Map.of("text", "It happened to us."))
                .then()
                .statusCode(200);
        for (String party : partiesTo(breach)) {
            breach.seenBy(party).body("supports[0].text", equalTo("It happened to us."));
        }
        breach.seenBy(supporter.key()).body("supports[0].text", equalTo("It happened to us."));
        for (String reader : readers()) {
            breach.seenBy(reader)
                    .body("supports.organisation.id", contains(supporter.id()))
                    .body("supports[0].organisation.name", notNullValue())
                    .body("supports[0].text", nullValue());
        }
    }

    @Test
    void one_supporter_does_not_read_anothers_words() {
        Api.Organisation first = Api.organisation();
        Api.Organisation second = Api.organisation();
        ACase breach = ACase.against(DEPARTMENT).accepted().answered();
        breach.act(first.key(), "support", Map.of("text", "One.")).then().statusCode(200);
        breach.act(second.key(), "support", Map.of("text", "Two."))
                .then()
                .statusCode(200)
                .body("supports.text", contains(null, "Two."));
    }

    @Test
    void of_a_verdict_on_a_remedy_the_public_learns_only_whether_it_was_confirmed() {
        ACase breach = ACase.against(DEPARTMENT)
                .accepted()
                .answeredPromising("apology", "2027-06-30")
                .official("remedies/1/report", Map.of("doneOn", "2026-12-18", "text", "Sent by post."))
                .filer("remedies/1/confirmation", Map.of("confirmed", false, "text", "Nothing came."));
        for (String party : partiesTo(breach)) {
            breach.seenBy(party).body("remedies[0].verdictText", equalTo("Nothing came."));
        }
        for (String reader : readers()) {
            breach.seenBy(reader)
                    .body("remedies[0].text", equalTo("A letter."))
                    .body("remedies[0].reportText", equalTo("Sent by post."))
                    .body("remedies[0].confirmed", equalTo(false))
                    .body("remedies[0].verdictText", nullValue());
        }
    }

    private static Map<String, Object> toldToTheRegister(String related) {
        Map<String, Object> filing = Api.filing(DEPARTMENT);
        filing.put("narrativeFor", "parties");
        filing.put("raisedOn", "2026-11-10");
        filing.put("relatedTo", related);
        filing.put("lang", "cy");
        return filing;
    }

    private static List<String> partiesTo(ACase breach) {
        return List.of(breach.filer().key(), breach.official(), Api.steward(), Api.reviewer());
    }

    /// The public, and two that hold a key and have no part in it.
    private static List<String> readers() {
        return Arrays.asList(null, Api.organisation().key(), Api.departmentKey("cabinet-office"));
    }
}
