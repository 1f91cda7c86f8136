package org.covenanttracker.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// An Ed25519 key that signs notes, under a name (C2SP signed-note).
///
/// @param name without spaces or `+`
/// @param publicKey the 32 bytes of RFC 8032
public record NoteKey(String name, byte[] publicKey) {

    static final int ID_BYTES = 4;
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]{1,200}");
    /// What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410 section 4).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public NoteKey {
        if (!NAME.matcher(name).matches()) throw new UntrueProof("A key's name has no spaces and no +: " + name);
        if (publicKey.length != KEY_BYTES) throw new UntrueProof("An Ed25519 key has 32 bytes");
    }

    /// Reads `name+hex8(id)+base64(type, key)`.
    public static NoteKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) throw new UntrueProof("A key reads name+id+key: " + vkey);
        byte[] typed = Base64Text.read(parts[2])
                .filter(bytes -> bytes.length == 1 + KEY_BYTES && bytes[0] == ED25519)
                .orElseThrow(() -> new UntrueProof("Not an Ed25519 key: " + vkey));
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.vkey().equals(vkey)) throw new UntrueProof("The key's id does not belong to it: " + vkey);
        return key;
    }

    public String vkey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.write(typed());
    }

    /// The first 4 bytes of SHA-256 over name, LF, type and key.
    public byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed()), ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, KEY_BYTES);
        return typed;
    }

    public boolean signed(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
        System.arraycopy(publicKey, 0, encoded, X509.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && key.vkey().equals(vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
