package cn.onething.department.officer;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one way of signing that is believed. The key says which it is; what a token says of itself only has to agree. */
sealed interface Signature {
    int SHORTEST_SECRET = 32;

    /** As in a token's header. */
    String algorithm();

    boolean holds(byte[] signed, byte[] signature);

    record Secret(SecretKeySpec key) implements Signature {
        @Override
        public String algorithm() {
            return "HS256";
        }

        @Override
        public boolean holds(byte[] signed, byte[] signature) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return MessageDigest.isEqual(mac.doFinal(signed), signature);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Issuer(PublicKey key) implements Signature {
        @Override
        public String algorithm() {
            return "RS256";
        }

        @Override
        public boolean holds(byte[] signed, byte[] signature) {
            try {
                var verifier = java.security.Signature.getInstance("SHA256withRSA");
                verifier.initVerify(key);
                verifier.update(signed);
                return verifier.verify(signature);
            } catch (SignatureException e) {
                return false; // not even of the right length
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * @return empty when no key is set
     * @throws IllegalArgumentException when a key is none, or both are set
     */
    static Optional<Signature> of(OfficerProperties properties) {
        boolean secret = !properties.key().isBlank();
        boolean issuer = !properties.publicKey().isBlank();
        if (secret && issuer) {
            throw new IllegalArgumentException("onething.officers: set key or public-key, not both");
        }
        if (secret) {
            byte[] bytes = Base64.getDecoder().decode(properties.key().strip());
            if (bytes.length < SHORTEST_SECRET) {
                throw new IllegalArgumentException("onething.officers.key: at least 32 bytes in Base64");
            }
            return Optional.of(new Secret(new SecretKeySpec(bytes, "HmacSHA256")));
        }
        return issuer ? Optional.of(new Issuer(publicKey(properties.publicKey()))) : Optional.empty();
    }

    private static PublicKey publicKey(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
            java.security.Signature.getInstance("SHA256withRSA").initVerify(key);
            return key;
        } catch (InvalidKeyException | java.security.spec.InvalidKeySpecException e) {
            throw new IllegalArgumentException("onething.officers.public-key: no RSA key (X.509, DER, Base64)", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
