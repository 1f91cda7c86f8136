package org.covenanttracker.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The secret of a key: `cvt_live_` or `cvt_demo_`, 43 characters of base62 (256 bits), 6 of CRC32.
/// Prefix and checksum let secret scanners find a leaked one and tell it from noise.
final class Token {

    /// What it is hashed as.
    static final String PURPOSE = "key";

    private static final String MARK = "cvt_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 256;
    private static final int BODY_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final Pattern SHAPE = Pattern.compile("cvt_(live|demo)_[0-9A-Za-z]{49}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String create(boolean demo) {
        String body = prefix(demo) + base62(new BigInteger(BITS, RANDOM), BODY_DIGITS);
        return body + check(body);
    }

    /// Whether it means to be one of ours.
    static boolean isMarked(String token) {
        return token.startsWith(MARK);
    }

    /// Whether it is one of ours in form, so that a mistyped key costs no look-up; each mode refuses
    /// the other's.
    static boolean isWellFormed(String token, boolean demo) {
        if (!SHAPE.matcher(token).matches() || !token.startsWith(prefix(demo))) return false;
        int end = token.length() - CHECK_DIGITS;
        return check(token.substring(0, end)).equals(token.substring(end));
    }

    private static String prefix(boolean demo) {
        return demo ? "cvt_demo_" : "cvt_live_";
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String base62(BigInteger number, int digits) {
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = number; text.length() < digits; rest = rest.divide(BASE)) {
            text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        return text.reverse().toString();
    }
}
