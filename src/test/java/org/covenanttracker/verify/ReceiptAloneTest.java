package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.NoteSigner;
import org.covenanttracker.ledger.proof.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `scripts/verify --receipt`: a receipt, the entry it is about and a key, with nothing else at hand.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptAloneTest {

    private static final byte[] LEAF =
            "{\"stream\":\"s\",\"type\":\"T\",\"content\":{}}".getBytes(StandardCharsets.UTF_8);

    private final NoteSigner signer = NoteSigner.of("log.example", NoteSigner.newSecret());

    @TempDir
    Path folder;

    /// Two leaves; the receipt is of the second.
    @BeforeEach
    void sign() throws IOException {
        byte[] first = MerkleTree.leafHash(new byte[0]);
        byte[] root = MerkleTree.nodeHash(first, MerkleTree.leafHash(LEAF));
        String note = signer.sign(new Checkpoint("log.example", 2, root).text()).write();
        write("receipt", new Receipt(1, List.of(first), note).write());
        Files.write(folder.resolve("leaf"), LEAF);
        write("opening", opening(1, Base64.getEncoder().encodeToString(LEAF)));
    }

    @Test
    void it_is_true_with_the_leaf_or_with_the_opening() {
        assertEquals(0, verify("--leaf", "leaf"));
        assertEquals(0, verify("--opening", "opening"));
    }

    @Test
    void it_does_not_prove_another_leaf() throws IOException {
        write("leaf", "{}");
        assertEquals(1, verify("--leaf", "leaf"));
    }

    @Test
    void an_opening_of_other_entries_proves_nothing() throws IOException {
        write("opening", opening(0, Base64.getEncoder().encodeToString(LEAF)));
        assertEquals(1, verify("--opening", "opening"));
    }

    @Test
    void an_opening_whose_leaf_is_not_canonical_base64_is_refused() throws IOException {
        write("opening", opening(1, Base64.getEncoder().encodeToString(LEAF) + "\\n"));
        assertEquals(1, verify("--opening", "opening"));
    }

    @Test
    void words_that_the_leaf_does_not_commit_to_are_refused() throws IOException {
        String field = "{\"status\":\"open\",\"commitment\":\"AA==\",\"text\":\"x\",\"salts\":[\"AA==\"]}";
        write(
                "opening",
                opening(1, Base64.getEncoder().encodeToString(LEAF)).replace("{}", "{\"title\":" + field + "}"));
        assertEquals(1, verify("--opening", "opening"));
    }

    @Test
    void every_changed_byte_of_the_receipt_is_found() throws IOException {
        byte[] receipt = Files.readAllBytes(folder.resolve("receipt"));
        List<Integer> missed = new ArrayList<>();
        for (int at = 0; at < receipt.length; at++) {
            byte[] other = receipt.clone();
            other[at] ^= 1;
            Files.write(folder.resolve("receipt"), other);
            if (verify("--leaf", "leaf") != 1) missed.add(at);
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void another_key_or_none_does_not_do() {
        String stranger =
                NoteSigner.of("log.example", NoteSigner.newSecret()).key().vkey();
        String receipt = folder.resolve("receipt").toString();
        String leaf = folder.resolve("leaf").toString();
        assertEquals(1, Verify.run("--receipt", receipt, "--leaf", leaf, "--vkey", stranger));
        assertEquals(1, Verify.run("--receipt", receipt, "--leaf", leaf, "--vkey", "log.example+00000000+AA=="));
        assertEquals(1, Verify.run("--receipt", receipt, "--leaf", leaf));
        assertEquals(1, Verify.run("--receipt", receipt, "--vkey", signer.key().vkey()));
    }

    private int verify(String option, String file) {
        return Verify.run(
                "--receipt",
                folder.resolve("receipt").toString(),
                option,
                folder.resolve(file).toString(),
                "--vkey",
                signer.key().vkey());
    }

    private static String opening(long index, String leaf) {
        return "{\"id\":\"s\",\"entries\":[{\"index\":" + index + ",\"type\":\"T\",\"leaf\":\"" + leaf
                + "\",\"leafHash\":\"\",\"fields\":{}}]}";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
