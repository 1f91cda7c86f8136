package org.covenanttracker.scorecard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.DepartmentKind;
import org.covenanttracker.scorecard.Comparison.OfKind;

/// Cards to read, to print and to embed. Pages and pictures promise figures, not bytes.
@ApplicationScoped
class Pages {

    private static final String STYLE = style();

    /// Nothing is loaded and nothing runs but this style, whoever may have written into a name.
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(sha256(STYLE.getBytes(StandardCharsets.UTF_8)))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "scorecard")
    static class Templates {

        static native TemplateInstance page(CardPage page, String style);

        static native TemplateInstance overview(OverviewPage page, String style);

        static native TemplateInstance chart(CardChart chart);

        static native TemplateInstance funnel(Funnel funnel);

        private Templates() {}
    }

    static String policy(Format format) {
        return format == Format.HTML ? POLICY : "default-src 'none'";
    }

    /// @param compare a rate; by first due date answered on time where it is null
    Question list(CardQuery query, String compare, String by, Format format) {
        refuseSlices(by);
        if (compare != null || format == Format.SVG) Question.refusePeriod(query);
        Share share = compare == null ? Share.ANSWERED_ON_TIME : Question.share(compare);
        return format == Format.HTML ? overview(query, share) : comparison(query, share);
    }

    Question card(String slug, CardQuery query, String by, Format format) {
        refuseSlices(by);
        return format == Format.HTML ? page(slug, query) : picture(slug, query);
    }

    private static void refuseSlices(String by) {
        if (by != null) throw Question.jsonAlone("by");
    }

    private Question page(String slug, CardQuery query) {
        return new Question(query, Format.HTML, answers -> {
            Scorecard card = answers.card(slug, query);
            Map<String, String> caveats = answers.caveats(query);
            String checksum =
                    card.isFinal() ? HexFormat.of().formatHex(sha256(FixedJson.write(card.document()))) : null;
            Methodology methodology = Methodology.of(card.methodology()).orElseThrow();
            CardPage page = CardPage.of(
                    card, answers.hasEnded(slug, query), methodology, caveats, picture(card, caveats), checksum);
            return bytes(Templates.page(page, STYLE));
        });
    }

    private Question picture(String slug, CardQuery query) {
        return new Question(
                query,
                Format.SVG,
                answers -> picture(answers.card(slug, query), answers.caveats(query))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Question overview(CardQuery query, Share share) {
        return new Question(query, Format.HTML, answers -> {
            Map<DepartmentKind, List<Scorecard>> cards = answers.cardsByKind(query);
            if (cards.isEmpty()) throw Refusal.notFound("After so few entries no department was on the register.");
            boolean isCompared = query.period() == null;
            String funnel = isCompared ? funnel(answers, query, share) : null;
            List<OfKind> results = isCompared ? answers.compared(share, query) : List.of();
            OverviewPage page = OverviewPage.of(cards, answers.caveats(query), share, results, funnel);
            return bytes(Templates.overview(page, STYLE));
        });
    }

    private Question comparison(CardQuery query, Share share) {
        return new Question(
                query, Format.SVG, answers -> funnel(answers, query, share).getBytes(StandardCharsets.UTF_8));
    }

    private static String funnel(Answers answers, CardQuery query, Share share) {
        Standing standing = answers.standing(query);
        String title = OverviewPage.title(standing.methodology(), share) + ", against the others of a kind";
        return Templates.funnel(Funnel.of(title, standing, answers.compared(share, query), demo(answers, query)))
                .render();
    }

    /// That everything is invented, in words; null where it is not.
    private static String demo(Answers answers, CardQuery query) {
        return answers.caveats(query).get(Caveats.DEMO);
    }

    /// With the words of the caveats that go with every figure.
    private static String picture(Scorecard card, Map<String, String> caveats) {
        Map<String, String> told = new LinkedHashMap<>();
        card.caveats().stream()
                .filter(code -> code.equals(Caveats.DEMO) || Caveats.ALWAYS.contains(code))
                .forEach(code -> told.put(code, caveats.getOrDefault(code, code)));
        return Templates.chart(CardChart.of(card, told)).render();
    }

    private static byte[] bytes(TemplateInstance page) {
        return page.render().getBytes(StandardCharsets.UTF_8);
    }

    private static String style() {
        try (InputStream css = Pages.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
