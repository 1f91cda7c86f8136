package org.covenanttracker.register;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Long lists, page by page, as a client walks them.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterPagingTest {

    @ParameterizedTest
    @CsvSource({"departments, slug, 1", "departments, slug, 7", "departments, slug, 23", "organisations, id, 2"})
    void the_pages_of_a_list_hold_every_row_once_and_in_order(String list, String key, int size) {
        for (int i = 0; i < 3; i++) Api.organisation();
        List<String> whole = get("/v1/" + list + "?limit=200").path("items." + key);
        List<String> walked = walk("/v1/" + list + "?limit=" + size, key, size);
        assertEquals(whole, walked.subList(0, whole.size()));
        assertEquals(new HashSet<>(walked).size(), walked.size());
        assertEquals(walked.stream().sorted().toList(), walked);
    }

    @Test
    void a_page_has_50_rows_when_nothing_is_said() {
        while (get("/v1/departments").path("next") == null) register("zz-paged-" + UUID.randomUUID());
        get("/v1/departments").then().body("items", hasSize(50)).body("next", notNullValue());
    }

    @Test
    void the_last_page_and_no_other_has_no_next() {
        int all = get("/v1/departments?limit=200")
                .<List<String>>path("items.slug")
                .size();
        get("/v1/departments?limit=" + Math.min(all, 200))
                .then()
                .body("items", hasSize(all))
                .body("next", nullValue());
        get("/v1/departments?limit=" + (all - 1)).then().body("next", notNullValue());
    }

    @Test
    void a_next_link_is_relative_and_keeps_the_size_of_the_page() {
        String next = get("/v1/departments?limit=3").path("next");
        assertTrue(next.matches("/v1/departments\\?limit=3&cursor=[A-Za-z0-9_-]+"), next);
        String following = get(next).path("next");
        assertTrue(following.matches("/v1/departments\\?limit=3&cursor=[A-Za-z0-9_-]+"), following);
        assertNotEquals(next, following);
    }

    @Test
    void a_row_added_meanwhile_neither_shifts_nor_repeats_a_page() {
        String next = get("/v1/departments?limit=5").path("next");
        List<String> before = get(next).path("items.slug");
        register("0-" + UUID.randomUUID());
        assertEquals(before, get(next).path("items.slug"));
    }

    @Test
    void the_size_of_a_page_may_change_on_the_way() {
        String next = get("/v1/departments?limit=2").path("next");
        get(next.replace("limit=2", "limit=1")).then().statusCode(200).body("items", hasSize(1));
        Refused.inQuery("limit", "range", () -> get(next.replace("limit=2", "limit=201")));
    }

    /// Behind the signature of another place, and however right by itself.
    @ParameterizedTest
    @ValueSource(strings = {"", "|", "home-office", "' or ''='", "2026-12-18|00000000-0000-0000-0000-000000000000"})
    void a_forged_place_in_a_true_cursor_is_refused(String place) {
        Api.organisation();
        Api.organisation();
        for (int i = 0; i < 2; i++) Api.file(Api.organisation(), "home-office");
        for (String list : List.of("organisations", "departments", "breaches")) {
            Refused.inQuery("cursor", "cursor", () -> get(forged("/v1/" + list + "?limit=1", place)));
        }
    }

    private static List<String> walk(String from, String key, int size) {
        List<String> keys = new ArrayList<>();
        for (String page = from; page != null; ) {
            Response answer = get(page);
            List<String> found = answer.path("items." + key);
            page = answer.path("next");
            assertTrue(page == null ? found.size() <= size : found.size() == size, from);
            keys.addAll(found);
        }
        return keys;
    }

    private static String forged(String list, String place) {
        String next = get(list).path("next");
        String cursor = next.replaceFirst(".*cursor=", "");
        byte[] signature = Arrays.copyOf(Base64.getUrlDecoder().decode(cursor), 16);
        byte[] key = place.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(signature, signature.length + key.length);
        System.arraycopy(key, 0, bytes, signature.length, key.length);
        return next.replace(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static void register(String slug) {
        Api.post(
                        Api.steward(),
                        "/v1/departments",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                "Office of Pages",
                                "kind",
                                "public_body",
                                "basis",
                                "listed_by_steward",
                                "source",
                                "https://www.example.org/"))
                .then()
                .statusCode(201);
    }

    private static Response get(String address) {
        return Refused.as(null).get(address);
    }
}
