package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.TiledTree;
import org.covenanttracker.scorecard.Recomputation;

/// The scorecards that are served, computed again when the leaves have come to the size they state.
final class ServedCards {

    private static final ObjectMapper MAPPER = Json.mapper();

    private final Recomputation recomputation = new Recomputation();
    private final byte[] served;
    private final long size;
    private final LocalDate asOf;
    private final boolean isFinal;
    private boolean compared;

    private ServedCards(byte[] served, long size, LocalDate asOf, boolean isFinal) {
        this.served = served;
        this.size = size;
        this.asOf = asOf;
        this.isFinal = isFinal;
    }

    /// All cards stand at one size and one date, which the first of them states.
    static ServedCards parse(byte[] json) {
        try {
            JsonNode first = MAPPER.readTree(json).path("items").path(0);
            return new ServedCards(
                    json,
                    first.path("logSize").asLong(-1),
                    LocalDate.parse(first.path("asOf").asText()),
                    first.path("final").asBoolean());
        } catch (IOException | DateTimeParseException broken) {
            throw Difference.in(
                    Source.SCORECARDS, "cannot be read: its first card has no size and date, or it is no JSON");
        }
    }

    void follow(VerifiedLeaf leaf, TiledTree tree, LocalDate newest) {
        if (leaf.index() == size) checkFinal(leaf.entry().on());
        recompute(leaf);
        if (tree.size() != size) return;
        if (asOf.isBefore(newest)) throw Difference.in(Source.SCORECARDS, "speaks of a day before its last entry");
        byte[] own = recomputed(Base64Text.write(tree.root()));
        if (!Arrays.equals(own, served)) throw Difference.in(Source.SCORECARDS, FirstDifference.of(own, served));
        compared = true;
    }

    /// The entry after the last one that the cards know tells whether their date was over. Without one, the
    /// leaves cannot say so: the day may have ended with nothing more in it.
    private void checkFinal(LocalDate next) {
        if (isFinal != next.isAfter(asOf)) {
            throw Difference.in(
                    Source.SCORECARDS,
                    "says final: " + isFinal + ", but the next entry is of " + next
                            + "; if that came in just now, read again");
        }
    }

    /// An altered leaf may fit where it stands and leave a state that no card can be made of.
    private byte[] recomputed(String rootHash) {
        try {
            return recomputation.cards(asOf, isFinal, rootHash);
        } catch (RuntimeException unfit) {
            throw Difference.in(Source.SCORECARDS, "cannot be computed from the leaves: " + unfit.getMessage());
        }
    }

    private void recompute(VerifiedLeaf leaf) {
        try {
            recomputation.add(leaf.index(), leaf.entry());
        } catch (RuntimeException unfit) {
            throw Difference.in("entry " + leaf.index(), "does not fit what came before it: " + unfit.getMessage());
        }
    }

    void refuseUncompared(long published) {
        if (!compared) throw Difference.in(Source.SCORECARDS, "stands at " + size + " entries, of " + published);
    }
}
