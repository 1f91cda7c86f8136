package org.covenanttracker.scorecard;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.covenanttracker.Api;
import org.covenanttracker.RunningService;
import org.covenanttracker.breach.RandomLife;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Draft;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.Ledger;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.tree.PublishedTree;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// `scripts/bench/scorecards`: seeds a ledger through `append`, and measures cards at 10,000 entries and at
/// the end, past dates that nobody asked for before, and the fold's way back from the database beside a
/// plain copy of the same leaves. It asserts nothing.
@QuarkusTest
@QuarkusTestResource(
        value = RunningService.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "start.today", value = "2026-01-01"))
class ScorecardBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = Integer.getInteger("bench.entries", 1_000_000);
    private static final int BATCH = 250;
    private static final int READS = 400;
    private static final int PAST_DATES = 200;
    private static final int ROUNDS = 9;
    private static final LocalDate TURN = LocalDate.parse("2027-01-01");
    private static final LocalDate END = LocalDate.parse("2028-06-30");

    @Inject
    Ledger ledger;

    @Inject
    Entries entries;

    @Inject
    Days days;

    @Inject
    PublishedTree tree;

    @Inject
    DataSource database;

    private final Random random = new Random(20_261_125);
    private final HttpClient client = HttpClient.newHttpClient();
    private List<String> slugs;
    private List<UUID> departments;

    @Test
    void measure() throws Exception {
        slugs = Api.get(null, "/v1/departments?limit=200").path("items.slug");
        departments = entriesOfDepartments();
        seed(SMALL, LocalDate.parse("2026-01-05"), TURN);
        double small = live();
        seed(LARGE, TURN, END);
        // First, as in a service that starts: it holds no other fold yet, which would have to be marked too.
        rebuild();
        double large = live();
        say(
                "live card, median of %,d: %.2f ms at %,d entries, %.2f ms at %,d: ratio %.2f (limit 1.20)",
                READS, small, SMALL, large, LARGE, large / small);
        pastDates();
    }

    private List<UUID> entriesOfDepartments() {
        List<UUID> found = new ArrayList<>();
        entries.follow(0, (_, entry) -> {
            if (entry.event().type().equals("DepartmentRegistered")) found.add(entry.stream());
        });
        return found;
    }

    /// Until there are so many entries: lives of breaches, filed from a day on, cut off where the time ends.
    private void seed(int size, LocalDate from, LocalDate to) throws InterruptedException {
        NavigableMap<LocalDate, List<Recorded<?>>> byDay = new TreeMap<>();
        long wanted = size - entries.size();
        for (long made = 0; made < wanted; ) {
            var life = RandomLife.of(random, 40 + random.nextInt(60), shuffled(), from);
            for (Recorded<?> entry : life.breach().events()) {
                if (!entry.on().isBefore(to) || made == wanted) break;
                byDay.computeIfAbsent(entry.on(), _ -> new ArrayList<>()).add(entry);
                made++;
            }
        }
        byDay.forEach(this::append);
        if (days.today().isBefore(to)) days.turnTo(to);
        while (tree.newest().size() < entries.size()) Thread.sleep(100);
    }

    private List<UUID> shuffled() {
        List<UUID> shuffled = new ArrayList<>(departments);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void append(LocalDate day, List<Recorded<?>> all) {
        if (days.today().isBefore(day)) days.turnTo(day);
        for (int i = 0; i < all.size(); i += BATCH) {
            List<Draft<?>> drafts = all.subList(i, Math.min(all.size(), i + BATCH)).stream()
                    .<Draft<?>>map(ScorecardBench::draft)
                    .toList();
            ledger.command(_ -> ledger.append(drafts));
        }
        long size = entries.size();
        if (day.getDayOfMonth() % 10 == 1) say("  %s: %,d entries", day, size);
    }

    private static <E extends Event> Draft<E> draft(Recorded<E> entry) {
        Map<String, String> words = new HashMap<>();
        entry.event().contentFields().forEach(field -> words.put(field, "Invented."));
        return new Draft<>(entry, words);
    }

    private double live() throws Exception {
        for (int i = 0; i < READS; i++) read("/v1/scorecards/" + slugs.get(i % slugs.size()));
        double[] times = new double[READS];
        for (int i = 0; i < READS; i++) times[i] = read("/v1/scorecards/" + slugs.get(i % slugs.size()));
        Arrays.sort(times);
        return times[READS / 2];
    }

    private void pastDates() throws Exception {
        LocalDate first = LocalDate.parse("2026-01-05");
        List<LocalDate> dates = first.datesUntil(END).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(dates, random);
        double[] times = new double[PAST_DATES];
        for (int i = 0; i < PAST_DATES; i++) {
            String slug = slugs.get(random.nextInt(slugs.size()));
            times[i] = read("/v1/scorecards/" + slug + "?asOf=" + dates.get(i));
        }
        Arrays.sort(times);
        say(
                "a past date, cold, %,d of them: median %.1f ms, 95 %% within %.1f ms, worst %.1f ms (limit 150)",
                PAST_DATES, times[PAST_DATES / 2], times[PAST_DATES * 95 / 100], times[PAST_DATES - 1]);
    }

    private double read(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .build();
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(address + ": " + answer.statusCode());
        return millis;
    }

    /// Both sides are warm from the third round on: in the first ones the machine still gives out memory. Each
    /// begins without what the one before left: a service that starts has no other fold to clear away.
    private void rebuild() throws Exception {
        rest();
        long before = memoryInUse();
        Cards kept = null;
        double[] ratios = new double[ROUNDS];
        for (int round = 1; round <= ROUNDS; round++) {
            kept = null;
            System.gc();
            double copy = copied();
            long began = System.nanoTime();
            entries.follow(0, entries.size(), (_, _) -> {});
            double reading = (System.nanoTime() - began) / 1e9;
            System.gc();
            kept = new Cards(entries, days, tree);
            began = System.nanoTime();
            long size = kept.answer(Answers::timeline).fold().size();
            double fold = (System.nanoTime() - began) / 1e9;
            ratios[round - 1] = fold / copy;
            say(
                    "rebuild %d: fold of %,d entries %.2f s, COPY of the same leaves %.2f s: ratio %.2f; reading alone %.2f s",
                    round, size, fold, copy, fold / copy, reading);
        }
        Arrays.sort(ratios);
        say("rebuild: median ratio of %d rounds %.2f (limit 3)", ROUNDS, ratios[ROUNDS / 2]);
        say("what a fold keeps: %,d MiB", memoryInUse() - before);
        Reference.reachabilityFence(kept);
    }

    /// In MiB, once what nobody needs is collected.
    private static long memoryInUse() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    /// What PostgreSQL does in the background after so many rows came at once, it has done before.
    private void rest() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private double copied() throws SQLException, IOException {
        String copy = "copy (select leaf from ledger_entry order by index) to stdout (format binary)";
        try (Connection connection = database.getConnection()) {
            long began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, OutputStream.nullOutputStream());
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf("BENCH " + format + "%n", values);
    }
}
