package org.covenanttracker.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.SignedNote;
import org.covenanttracker.ledger.proof.Tile;
import org.covenanttracker.ledger.proof.TiledTree;
import org.covenanttracker.ledger.tree.KeyHistory;
import org.covenanttracker.ledger.tree.TreeEvent.SigningKeyRotated;

/// The full check of one log: every leaf, every tile, root, signature, words and scorecards. It throws
/// the first [Difference].
final class LogCheck {

    private static final long SMALL = 64 * 1024;
    private static final long LONGEST_CARDS = 16L << 20;
    private static final long LONGEST_CONTENT = 128L << 20;
    private static final long LARGEST_LOG = 1L << 32;

    private final Source source;
    private final Set<String> names = new HashSet<>();
    private final Progress progress;
    private final TiledTree tree = new TiledTree(this::compareTile);
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Kept kept;
    private final Follower follower;
    private ServedContent content;
    private ServedCards cards;
    private KeyHistory keys;
    private LocalDate last = LocalDate.MIN;

    LogCheck(Source source, Kept kept, Progress progress) {
        this(source, kept, progress, Follower.NOBODY);
    }

    /// @param follower reads along
    LogCheck(Source source, Kept kept, Progress progress, Follower follower) {
        this.follower = follower;
        this.source = source;
        this.kept = kept;
        this.progress = progress;
    }

    /// @return the checkpoint of what was found true
    Checkpoint run() {
        // What may be newer than the checkpoint is read before it.
        cards = ServedCards.parse(read(Source.SCORECARDS, LONGEST_CARDS));
        content = ServedContent.parse(read(Source.CONTENT, LONGEST_CONTENT));
        String served = text(Source.CHECKPOINT);
        SignedNote note = SignedNote.parse(served);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (checkpoint.size() > LARGEST_LOG) {
            throw Difference.in(
                    Source.CHECKPOINT, "claims " + checkpoint.size() + " entries; this program checks 2^32");
        }
        content.refuseBeyond(checkpoint.size());
        List<NoteKey> vkeys = text(Source.VKEYS).lines().map(NoteKey::parse).toList();
        if (vkeys.isEmpty()) throw Difference.in(Source.VKEYS, "names no key");
        keys = new KeyHistory(vkeys.getFirst());
        Leaves.read(checkpoint.size(), this::read, content.items(), this::follow);
        tree.partials(this::compareTile);
        if (!Arrays.equals(tree.root(), checkpoint.root())) {
            throw Difference.in(Source.CHECKPOINT, "its root is not that of the " + checkpoint.size() + " entries");
        }
        checkKeys(checkpoint, note, served, vkeys);
        kept.check(tree.size(), checkpoint, keys);
        cards.refuseUncompared(checkpoint.size());
        content.checkRestrictions();
        follower.end(tree);
        source.refuseStrangers(names);
        return checkpoint;
    }

    /// @param vkey from somewhere else than the log; null where the reader has none
    void pin(String vkey) {
        if (vkey != null && !keys.upTo(tree.size()).contains(NoteKey.parse(vkey))) {
            throw Difference.in(Source.VKEYS, "the log was never signed by " + vkey);
        }
    }

    private void checkKeys(Checkpoint checkpoint, SignedNote note, String served, List<NoteKey> vkeys) {
        if (!keys.upTo(checkpoint.size()).equals(vkeys)) {
            throw Difference.in(Source.VKEYS, "names other keys than the log itself");
        }
        NoteKey key = keys.at(checkpoint.size());
        if (!note.isSignedBy(key)) throw Difference.in(Source.CHECKPOINT, "is not signed by " + key.vkey());
        if (!checkpoint.origin().equals(key.name())) throw Difference.in(Source.CHECKPOINT, "is of another log");
        if (note.signatures().size() != 1 || !note.write().equals(served)) {
            throw Difference.in(Source.CHECKPOINT, "holds more than the signed text and one signature");
        }
        if (!vkeys.stream()
                .map(each -> each.vkey() + "\n")
                .collect(Collectors.joining())
                .equals(text(Source.VKEYS))) {
            throw Difference.in(Source.VKEYS, "is not one key a line");
        }
    }

    private void follow(VerifiedLeaf leaf) {
        Recorded<?> entry = leaf.entry();
        String place = "entry " + leaf.index();
        int version = versions.merge(entry.stream(), 1, Integer::sum);
        if (version != entry.version()) throw Difference.in(place, "is not number " + version + " of its stream");
        if (entry.on().isBefore(last)) throw Difference.in(place, "is dated before the one ahead of it");
        last = entry.on();
        if (entry.event() instanceof SigningKeyRotated change) keys.change(leaf.index(), change);
        if (entry.event() instanceof ContentEvent event) content.follow(leaf.index(), event);
        follower.follow(leaf, tree);
        tree.add(leaf.hash());
        kept.follow(tree);
        cards.follow(leaf, tree, last);
        progress.at(leaf.index() + 1);
    }

    private void compareTile(Tile tile, byte[] hashes) {
        byte[] served = read(tile.path(), Tile.FULL * (long) MerkleTree.HASH_BYTES);
        if (!Arrays.equals(served, hashes)) {
            throw Difference.in(tile.path(), "its hashes are not those of the entries below it");
        }
    }

    private String text(String name) {
        String text = new String(read(name, SMALL), StandardCharsets.UTF_8);
        if (text.contains("\uFFFD")) throw Difference.in(name, "is not UTF-8");
        return text;
    }

    private byte[] read(String name, long longest) {
        synchronized (names) {
            names.add(name);
        }
        return source.read(name, longest);
    }
}
