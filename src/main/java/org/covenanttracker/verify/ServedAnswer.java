package org.covenanttracker.verify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.TiledTree;
import org.covenanttracker.scorecard.AnswerRecomputation;

/// One answer about scorecards, of any address, computed again when all leaves are read.
final class ServedAnswer implements Follower {

    private final AnswerRecomputation recomputation = new AnswerRecomputation();
    private final Map<Long, String> roots = new HashMap<>();
    private final String address;
    private final byte[] served;
    private final LocalDate today;
    private LocalDate last = LocalDate.MIN;

    /// @param address path and query
    /// @param served what is said to be its answer
    /// @param today the day on which it was asked, by the service's clock
    ServedAnswer(String address, byte[] served, LocalDate today) {
        this.address = address;
        this.served = served;
        this.today = today;
    }

    /// A card stands where a day ended or where its address says, so those roots are kept.
    @Override
    public void follow(VerifiedLeaf leaf, TiledTree before) {
        LocalDate on = leaf.entry().on();
        if (on.isAfter(last) || address.contains("logSize=" + before.size())) keepRoot(before);
        last = on;
        recomputation.add(leaf.index(), leaf.entry());
    }

    private void keepRoot(TiledTree tree) {
        roots.put(tree.size(), Base64Text.write(tree.root()));
    }

    @Override
    public void end(TiledTree tree) {
        keepRoot(tree);
        if (today.isBefore(last)) throw Difference.in(address, "was asked on a day before the log's last entry");
        byte[] own = recomputed();
        if (!Arrays.equals(own, served)) throw Difference.in(address, FirstDifference.of(own, served));
    }

    private byte[] recomputed() {
        try {
            return recomputation.answer(address, today, roots::get);
        } catch (Refusal refused) {
            throw Difference.in(address, "is refused: " + refused.explained());
        } catch (IllegalArgumentException malformed) {
            throw Difference.in(address, "is no address: " + malformed.getMessage());
        }
    }
}
