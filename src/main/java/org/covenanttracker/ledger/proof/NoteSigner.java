package org.covenanttracker.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Signs notes with an Ed25519 key.
public final class NoteSigner {

    /// The seed of RFC 8032, then the public key.
    public static final int SECRET_BYTES = 64;

    private static final int HALF = 32;
    /// What PKCS #8 puts before the 32 bytes of an Ed25519 seed (RFC 8410 section 7).
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String PROBE = "covenant-key-probe\n";

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /// A new secret, 64 bytes.
    public static byte[] newSecret() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = Arrays.copyOf(tail(pair.getPrivate().getEncoded()), SECRET_BYTES);
            System.arraycopy(tail(pair.getPublic().getEncoded()), 0, secret, HALF, HALF);
            return secret;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - HALF, encoded.length);
    }

    /// @param secret 64 bytes, the second half being the public key of the first
    public static NoteSigner of(String name, byte[] secret) {
        if (secret.length != SECRET_BYTES) throw new UntrueProof("A signing key has 64 bytes");
        try {
            byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + HALF);
            System.arraycopy(secret, 0, encoded, PKCS8.length, HALF);
            PrivateKey seed = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            NoteKey key = new NoteKey(name, Arrays.copyOfRange(secret, HALF, SECRET_BYTES));
            NoteSigner signer = new NoteSigner(key, seed);
            if (signer.sign(PROBE).isSignedBy(key)) return signer;
            throw new UntrueProof("The two halves of the signing key do not belong together");
        } catch (GeneralSecurityException broken) {
            throw new UntrueProof("Not a signing key: " + broken.getMessage());
        }
    }

    public NoteKey key() {
        return key;
    }

    /// @param text ends with a line feed
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(new SignedNote.Line(key.name(), key.id(), signature(text))));
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
