package org.covenanttracker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.covenanttracker.Api;
import org.covenanttracker.ledger.proof.MerkleTree;

/// Checks disclosed words against the log, as an outsider would: by what HTTP answers and by
/// `trust.md`'s formula, with the tree hash of RFC 6962 alone taken from the service's code.
final class Checked {

    private Checked() {}

    /// That every field an entry's content shows fits its leaf.
    static void content(long index) {
        JsonPath leaf = Api.get(null, "/v1/log/entries/" + index).jsonPath();
        Map<String, Map<String, Object>> fields = Api.get(null, "/v1/log/entries/" + index + "/content")
                .then()
                .statusCode(200)
                .extract()
                .path("fields");
        fields.forEach((name, field) -> {
            assertEquals(leaf.<Object>get("leaf.content.'" + name + "'"), field.get("commitment"), name);
            field(leaf, name, field);
        });
    }

    static void field(JsonPath entry, String name, Map<String, Object> field) {
        UUID stream = UUID.fromString(entry.getString("leaf.stream"));
        String type = entry.getString("leaf.type");
        List<byte[]> hashes = new ArrayList<>();
        switch ((String) field.get("status")) {
            case "open" -> {
                List<String> salts = salts(field);
                List<String> paragraphs = List.of(((String) field.get("text")).split("(?<=\n\n)"));
                for (int i = 0; i < salts.size(); i++) {
                    hashes.add(hmac(stream, type, name, salts.get(i), paragraphs.get(i)));
                }
            }
            case "redacted" -> paragraphs(field).forEach(each -> hashes.add(paragraph(stream, type, name, each)));
            default -> {
                assertEquals(null, field.get("text"));
                return;
            }
        }
        byte[] root = MerkleTree.root(hashes.stream().map(MerkleTree::leafHash).toList());
        assertEquals(field.get("commitment"), Base64.getEncoder().encodeToString(root), name);
    }

    private static byte[] paragraph(UUID stream, String type, String name, Map<String, String> paragraph) {
        if (paragraph.get("commitment") != null) return Base64.getDecoder().decode(paragraph.get("commitment"));
        assertNotNull(paragraph.get("salt"));
        return hmac(stream, type, name, paragraph.get("salt"), paragraph.get("text"));
    }

    private static byte[] hmac(UUID stream, String type, String field, String salt, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(salt), "HmacSHA256"));
            mac.update(("covenant-content/v1\n" + stream + "\n" + type + "\n" + field + "\n").getBytes(UTF_8));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> salts(Map<String, Object> field) {
        return (List<String>) field.get("salts");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> paragraphs(Map<String, Object> field) {
        return (List<Map<String, String>>) field.get("paragraphs");
    }
}
