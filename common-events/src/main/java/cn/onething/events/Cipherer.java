package cn.onething.events;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with one key: nonce, then ciphertext and tag. What is enciphered is bound to a context (its owner). */
public final class Cipherer {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looking one up among the security providers takes longer than enciphering a form. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Cipherer::newCipher);

    private final SecretKeySpec key;

    /** @param key 32 bytes */
    public Cipherer(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key must have 32 bytes, but has " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    public static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    public byte[] encipher(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] enciphered = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length, context);
        return ByteBuffer.allocate(NONCE_BYTES + enciphered.length)
                .put(nonce)
                .put(enciphered)
                .array();
    }

    /** @throws IllegalStateException when the bytes were changed, or are of another key or context */
    public byte[] decipher(byte[] enciphered, byte[] context) {
        byte[] nonce = Arrays.copyOf(enciphered, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, enciphered, NONCE_BYTES, enciphered.length - NONCE_BYTES, context);
    }

    public byte[] keyedHash(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in Galois/counter mode", e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from, int length, byte[] context) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("enciphered data could not be processed: wrong key, or it was changed", e);
        }
    }
}
