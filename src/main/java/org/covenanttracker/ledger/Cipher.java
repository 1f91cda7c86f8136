package org.covenanttracker.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM under a key used once: to forget the key is to forget the words.
public final class Cipher {

    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipher() {}

    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /// @return nonce, then ciphertext with its tag
    public static byte[] encrypt(byte[] key, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] encrypted = run(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, plain, 0);
        byte[] joined = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, joined, NONCE_BYTES, encrypted.length);
        return joined;
    }

    public static byte[] decrypt(byte[] key, byte[] joined) {
        byte[] nonce = Arrays.copyOf(joined, NONCE_BYTES);
        return run(javax.crypto.Cipher.DECRYPT_MODE, key, nonce, joined, NONCE_BYTES);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, int offset) {
        try {
            var aes = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return aes.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Content does not open under its key", broken);
        }
    }
}
