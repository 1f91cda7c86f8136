package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.covenanttracker.access.AccessEvent;
import org.covenanttracker.breach.BreachEvent;
import org.covenanttracker.commitment.CommitmentEvent;
import org.covenanttracker.http.Json;
import org.covenanttracker.ledger.ContentEvent;
import org.covenanttracker.ledger.EventTypes;
import org.covenanttracker.ledger.Leaf;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.contact.ContactEvent;
import org.covenanttracker.ledger.notice.NoticeEvent;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.tree.TreeEvent;
import org.covenanttracker.register.RegisterEvent;

/// A leaf that is well formed by itself: its place, what it says, and that its words fit it.
///
/// @param hash its RFC 6962 leaf hash
record VerifiedLeaf(long index, byte[] hash, Recorded<?> entry) {

    private static final ObjectMapper MAPPER = Json.mapper();
    private static final EventTypes TYPES = EventTypes.of(List.of(
            RegisterEvent.class,
            AccessEvent.class,
            BreachEvent.class,
            CommitmentEvent.class,
            ContentEvent.class,
            ContactEvent.class,
            NoticeEvent.class,
            TreeEvent.class));

    /// @param content what is served of its words; empty where nothing is
    static VerifiedLeaf of(long index, byte[] bytes, Map<Long, JsonNode> content) {
        String place = "entry " + index;
        try {
            Recorded<?> entry = Leaf.read(bytes, TYPES);
            byte[] start = ("{\"v\":1,\"index\":" + index + ",").getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(bytes, 0, Math.min(start.length, bytes.length), start, 0, start.length)) {
                throw Difference.in(place, "does not state its index first");
            }
            JsonNode words = content.get(index);
            if (words != null) WordsCheck.check(index, MAPPER.readTree(bytes), words);
            return new VerifiedLeaf(index, MerkleTree.leafHash(bytes), entry);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Difference difference) throw difference;
            throw Difference.in(place, "cannot be read: " + broken.getMessage());
        }
    }
}
