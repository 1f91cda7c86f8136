package org.covenanttracker.breach;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.BreachEvent.BreachFiled;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Register;
import org.junit.jupiter.api.Test;

/// `scripts/bench/csv`: files many breaches and takes the whole list away through HTTP, saying every tenth
/// of it how much memory the service holds after a collection. It asserts nothing.
@QuarkusTest
@QuarkusTestResource(
        value = RunningService.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "start.today", value = "2026-12-18"))
class CsvBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 200_000);
    private static final int BATCH = 200;

    @Inject
    Ledger ledger;

    @Inject
    Breaches breaches;

    @Inject
    Register register;

    @Inject
    Days days;

    @Test
    void measure() throws Exception {
        UUID department = register.departmentOf("hm-treasury").orElseThrow().id();
        for (int filed = 0; filed < ROWS; filed += BATCH) file(department);
        System.gc();
        say("%,d breaches are on record; %,d MiB in use", ROWS, used());
        download();
    }

    private void file(UUID department) {
        LocalDate occurred = days.today().minusDays(30);
        String quarter = Filing.quarterOf(occurred);
        ledger.command(today -> {
            List<Draft<BreachEvent>> drafts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                BreachFiled filed =
                        new BreachFiled(department, "2025-07-17", "PC-W2", quarter, occurred, null, null, null);
                Actor filer = new Actor(Role.ORGANISATION, UUID.randomUUID());
                var entry = new Recorded<BreachEvent>(UUID.randomUUID(), 1, today, filer, filed);
                BreachRow row = new BreachRow();
                row.apply(entry, register.clockRules(department));
                breaches.persist(row);
                Map<String, String> words = new HashMap<>();
                filed.contentFields().forEach(field -> words.put(field, "Invented."));
                drafts.add(new Draft<>(entry, words));
            }
            return ledger.append(drafts);
        });
    }

    private void download() throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/v1/breaches.csv");
        HttpRequest request = HttpRequest.newBuilder(address).build();
        long began = System.nanoTime();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        int rows = -1;
        long bytes = 0;
        List<Long> held = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bytes += line.length() + 1;
                if (++rows % (ROWS / 10) != 0 || rows == 0) continue;
                System.gc();
                held.add(used());
                say("  %,d rows: %,d MiB in use", rows, used());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        say(
                "%,d rows, %,d MB in %.1f s (%,.0f rows/s); in use at the last tenth / at the first: %.2f",
                rows, bytes / 1_000_000, seconds, rows / seconds, (double) held.getLast() / held.getFirst());
    }

    private static long used() {
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    private static void say(String format, Object... values) {
        System.out.printf("BENCH " + format + "%n", values);
    }
}
