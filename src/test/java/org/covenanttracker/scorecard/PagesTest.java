package org.covenanttracker.scorecard;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.ACase;
import org.covenanttracker.scorecard.Methodology.Correction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Cards to read and to embed, through HTTP.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {

    private static final String CARD = "/v1/scorecards/department-for-education";

    @Test
    void a_page_tells_the_figures_of_the_card() {
        ACase.against("department-for-education").accepted();
        int accepted = get(null, CARD).path("breaches.accepted");
        get(null, CARD + ".html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(allOf(
                        containsString("<h1>Department for Education</h1>"),
                        containsString("aria-label=\"" + accepted + ": quote Alleged breaches accepted\""),
                        containsString("<strong>Provisional</strong>"),
                        containsString("Organisations choose what to report"),
                        not(containsString("<script"))));
    }

    @Test
    void a_form_is_chosen_by_suffix_or_else_by_what_is_liked_best() {
        Map<String, String> types = Map.of(
                "text/html,application/xhtml+xml,*/*;q=0.8", "text/html",
                "*/*", "application/json",
                "text/csv;q=0.1, application/json", "application/json",
                "text/csv", "text/csv",
                "text/html;q=0.5;level=1, application/json;q=0.8", "application/json",
                "image/svg+xml, text/html;q=0.5", "image/svg+xml");
        types.forEach((accepted, type) -> RestAssured.given()
                .header("Accept", accepted)
                .get(CARD)
                .then()
                .statusCode(200)
                .contentType(type));
        RestAssured.given()
                .header("Accept", "text/html")
                .get(CARD + ".csv")
                .then()
                .contentType("text/csv");
    }

    /// As a browser asks: it likes pages better, and takes JSON where there is none.
    @ParameterizedTest
    @ValueSource(strings = {"/v1/scorecards/steward", CARD + "?by=sign", "/v1/scorecards?by=sign"})
    void what_has_json_alone_is_answered_to_who_takes_anything(String address) {
        RestAssured.given()
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void a_picture_says_of_which_period_it_is_and_whose_it_is() {
        String day = get(null, CARD).path("asOf");
        String year = day.substring(0, 4);
        String picture = get(null, CARD + ".svg?period=" + year).asString();
        assertTrue(picture.contains(">Only of " + year + "<"), picture);
        assertTrue(picture.contains("scorecard, of " + year + ", as known on"), picture);
        assertTrue(picture.contains("Covenant Tracker, /v1/scorecards/department-for-education."), picture);
        assertFalse(get(null, CARD + ".svg").asString().contains("Only of"));
    }

    @Test
    void a_page_says_that_its_period_is_not_over() {
        String day = get(null, CARD).path("asOf");
        String now = get(null, CARD + ".html?period=" + day.substring(0, 4)).asString();
        assertTrue(now.contains("<strong>Part of a period</strong>: " + day.substring(0, 4)), now);
        assertFalse(get(null, CARD + ".html").asString().contains("Part of a period"));
    }

    @Test
    void the_overview_says_the_comparison_in_words_and_leaves_it_out_of_a_period() {
        String day = get(null, CARD).path("asOf");
        get(null, "/v1/scorecards.html")
                .then()
                .body(allOf(
                        containsString("Ministerial departments: above"),
                        containsString("Ministerial departments: too few to judge"),
                        containsString("/v1/scorecards.html?compare=")));
        get(null, "/v1/scorecards.html?period=" + day.substring(0, 4))
                .then()
                .statusCode(200)
                .body(not(containsString("chance does not explain")));
        Refused.with(400, "invalid", () -> get(null, "/v1/scorecards.svg?period=" + day.substring(0, 4)));
    }

    @Test
    void a_shared_link_works_whatever_was_added_to_it() {
        for (String page : List.of(CARD + ".html", CARD + ".svg", "/v1/scorecards.html", "/v1/scorecards.svg")) {
            get(null, page + "?utm_source=letter").then().statusCode(200);
            Refused.with(400, "invalid", () -> get(null, page + "?asOf=yesterday"));
        }
        Refused.with(400, "invalid", () -> get(null, CARD + ".json?utm_source=letter"));
    }

    @Test
    void slices_and_the_stewards_card_have_no_other_form_than_json() {
        Refused.with(400, "invalid", () -> get(null, CARD + ".csv?by=sign"));
        Refused.with(400, "invalid", () -> get(null, CARD + ".html?by=sign"));
        Refused.with(404, "not_found", () -> get(null, "/v1/scorecards/steward.csv"));
        Refused.with(404, "not_found", () -> get(null, "/v1/scorecards/steward.html"));
    }

    @Test
    void pictures_are_well_formed_and_say_what_they_show() throws Exception {
        for (String address : List.of(CARD + ".svg", "/v1/scorecards.svg?compare=acknowledgedOnTime")) {
            Response picture = get(null, address);
            picture.then().statusCode(200).header("Content-Security-Policy", equalTo("default-src 'none'"));
            Document svg = parsed(picture.asString());
            assertEquals(0, svg.getElementsByTagName("script").getLength());
            assertFalse(
                    svg.getElementsByTagName("title").item(0).getTextContent().isBlank());
            assertFalse(
                    svg.getElementsByTagName("desc").item(0).getTextContent().isBlank());
        }
        assertTrue(get(null, CARD + ".svg").asString().contains("Alleged breaches"));
    }

    @Test
    void a_name_that_looks_like_markup_stays_words() throws Exception {
        String slug = "office-" + UUID.randomUUID();
        String name = "<script>alert(1)</script> & \"Sons\" 'Ltd'";
        Api.post(
                        Api.steward(),
                        "/v1/departments",
                        Map.of(
                                "slug", slug,
                                "name", name,
                                "kind", "public_body",
                                "basis", "adopted",
                                "source", "https://www.example.org/markup"))
                .then()
                .statusCode(201);
        for (String page : List.of("/v1/scorecards/" + slug + ".html", "/v1/scorecards.html")) {
            get(null, page).then().body(allOf(containsString("&lt;script&gt;"), not(containsString("<script"))));
        }
        Document svg = parsed(get(null, "/v1/scorecards/" + slug + ".svg").asString());
        assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().startsWith(name));
    }

    @Test
    void pages_may_change_their_bytes_and_are_never_kept_for_ever() {
        String today = get(null, "/v1/log").path("today");
        String pinned =
                "?asOf=" + today + "&methodology=1&logSize=" + get(null, CARD).path("logSize");
        Response page = get(null, CARD + ".html" + pinned);
        page.then().header("Cache-Control", "public, no-cache");
        RestAssured.given()
                .header("If-None-Match", page.header("ETag"))
                .get(CARD + ".html" + pinned)
                .then()
                .statusCode(304);
    }

    @Test
    void a_figure_found_wrong_stands_there_with_a_link_to_the_right_one() {
        Scorecard card = new ALedger().card("2026-06-15");
        Methodology methodology = Methodology.of("1").orElseThrow();
        Correction correction = new Correction(
                "breaches.open",
                card.asOf(),
                card.asOf(),
                "One case was counted twice.",
                "/v1/scorecards/right?a=1&b=2");
        Methodology corrected = new Methodology(
                "1",
                methodology.title(),
                methodology.summary(),
                null,
                null,
                methodology.figures(),
                List.of(correction));
        String page = Pages.Templates.page(CardPage.of(card, false, corrected, Map.of(), "", null), "")
                .render();
        assertTrue(page.contains("<strong>Corrected since:</strong> One case was counted twice."
                + " <a href=\"/v1/scorecards/right?a=1&amp;b=2\">The right figure</a>"));
        assertTrue(page.contains("Corrected since: One case was counted twice.</a></small>"));
        String untouched = Pages.Templates.page(CardPage.of(card, false, methodology, Map.of(), "", null), "")
                .render();
        assertFalse(untouched.contains("Corrected since"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
