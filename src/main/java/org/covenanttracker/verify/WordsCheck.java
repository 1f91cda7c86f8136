package org.covenanttracker.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.covenanttracker.ledger.proof.Base64Text;
import org.covenanttracker.ledger.proof.MerkleTree;

/// Checks words against the commitments in a leaf, by the formula and not by the service's own code:
/// `HMAC-SHA256(salt, "covenant-content/v1" LF stream LF type LF field LF paragraph)`, joined as an
/// RFC 6962 tree.
final class WordsCheck {

    private static final int SALT_BYTES = 32;

    /// What a field has by its status, no more and no less: a member that nobody checks could say anything.
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "open", Set.of("status", "commitment", "text", "salts"),
            "held", Set.of("status", "commitment", "reason", "until"),
            "redacted", Set.of("status", "commitment", "text", "reason", "paragraphs"),
            "erased", Set.of("status", "commitment", "erased", "erasedBy", "ground"));

    private final String context;
    private final String place;

    private WordsCheck(String context, String place) {
        this.context = context;
        this.place = place;
    }

    /// @param words what is served of the entry: `{index, fields}`
    static void check(long index, JsonNode leaf, JsonNode words) {
        words.path("fields").properties().forEach(field -> {
            String name = field.getKey();
            String place = "content of entry " + index + ", field " + name;
            String context = String.join(
                    "\n",
                    "covenant-content/v1",
                    leaf.path("stream").asText(),
                    leaf.path("type").asText(),
                    name,
                    "");
            new WordsCheck(context, place).check(leaf.path("content").path(name).asText(), field.getValue());
        });
    }

    private void check(String committed, JsonNode field) {
        if (!field.path("commitment").asText().equals(committed)) {
            throw Difference.in(place, "the leaf commits to something else");
        }
        if (!ServedContent.members(field)
                .equals(MEMBERS.get(field.path("status").asText()))) {
            throw Difference.in(place, "has not the members of its status");
        }
        List<byte[]> paragraphs = switch (field.path("status").asText()) {
            case "open" -> open(field);
            case "redacted" -> redacted(field);
            case "held", "erased" -> List.of();
            default -> throw Difference.in(place, "has an unknown status");
        };
        if (paragraphs.isEmpty()) return;
        byte[] root =
                MerkleTree.root(paragraphs.stream().map(MerkleTree::leafHash).toList());
        if (!Base64Text.write(root).equals(committed)) {
            throw Difference.in(place, "the words are not those that the leaf commits to");
        }
    }

    private List<byte[]> open(JsonNode field) {
        List<String> paragraphs = paragraphs(field.path("text").asText());
        JsonNode salts = field.path("salts");
        if (salts.size() != paragraphs.size()) throw Difference.in(place, "has not one salt for each paragraph");
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < salts.size(); i++) hashes.add(hmac(salts.get(i), paragraphs.get(i)));
        return hashes;
    }

    /// Its text is what its whole paragraphs say, with marks where the others were.
    private List<byte[]> redacted(JsonNode field) {
        List<byte[]> hashes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (JsonNode paragraph : field.path("paragraphs")) {
            refuseOthers(paragraph, paragraph.has("salt") ? "salt" : "commitment");
            text.append(paragraph.path("text").asText());
            hashes.add(
                    paragraph.has("salt")
                            ? hmac(paragraph.get("salt"), paragraph.path("text").asText())
                            : bytes(paragraph.path("commitment")));
        }
        if (!text.toString().equals(field.path("text").asText())) {
            throw Difference.in(place, "its text is not that of its paragraphs");
        }
        return hashes;
    }

    private void refuseOthers(JsonNode paragraph, String proof) {
        if (!ServedContent.members(paragraph).equals(Set.of("text", proof))) {
            throw Difference.in(place, "a paragraph has other members than text and " + proof);
        }
    }

    /// Cut after each LF LF; an empty text is one empty paragraph.
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", start)) {
            paragraphs.add(text.substring(start, end + 2));
            start = end + 2;
        }
        if (start < text.length() || paragraphs.isEmpty()) paragraphs.add(text.substring(start));
        return paragraphs;
    }

    private byte[] hmac(JsonNode salt, String paragraph) {
        byte[] key = bytes(salt);
        if (key.length != SALT_BYTES) throw Difference.in(place, "a salt has not 32 bytes");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(paragraph.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(JsonNode base64) {
        return Optional.ofNullable(base64.textValue())
                .flatMap(Base64Text::read)
                .orElseThrow(() -> Difference.in(place, "a salt or commitment is not canonical base64"));
    }
}
