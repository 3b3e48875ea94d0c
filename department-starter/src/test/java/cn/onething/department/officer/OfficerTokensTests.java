package cn.onething.department.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.onething.department.testkit.OfficerLogins;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficerTokensTests {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String CLAIMS = """
            {"aud":"onething-officers","sub":"jk-017","department":"health","roles":["handler","head","cook"],"exp":1800000060}""";
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final OfficerTokens tokens = tokens(OfficerLogins.KEY, "");

    private static OfficerTokens tokens(String key, String publicKey) {
        return new OfficerTokens(new OfficerProperties(key, publicKey), InstantSource.fixed(NOW));
    }

    private static String refusal(OfficerTokens tokens, @Nullable String authorization) {
        return tokens.read(authorization) instanceof Login.Refused(var why) ? why.code() + ": " + why.en() : "in";
    }

    @Test
    void namesTheOfficerTheDepartmentAndTheRolesThatAreKnown() {
        assertThat(tokens.read("Bearer " + OfficerLogins.ofClaims(CLAIMS)))
                .isEqualTo(new Login.As(new Officer("jk-017", "health", Set.of(Role.HANDLER, Role.HEAD))));
    }

    @Test
    void believesTheIdentityProviderWhosePublicKeyIsSet() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        String signed = OfficerLogins.encoded("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + OfficerLogins.encoded(CLAIMS.getBytes(StandardCharsets.UTF_8));
        var signer = java.security.Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(signed.getBytes(StandardCharsets.US_ASCII));
        String token = signed + "." + OfficerLogins.encoded(signer.sign());

        OfficerTokens provider = tokens("", publicKey);
        assertThat(provider.read("Bearer " + token)).isInstanceOf(Login.As.class);
        // the public key is no secret: whoever signs with it as if it were one must not come in
        assertThat(refusal(provider, "Bearer " + OfficerLogins.signed(HS256, CLAIMS, publicKey)))
                .startsWith("login-invalid");
        assertThat(refusal(tokens, "Bearer " + token)).startsWith("login-invalid");
    }

    @Test
    void refusesWhatIsNotSignedWithTheKey() {
        String token = OfficerLogins.ofClaims(CLAIMS);
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        String payload =
                OfficerLogins.encoded(CLAIMS.replace("jk-017", "jk-018").getBytes(StandardCharsets.UTF_8));
        String[] parts = token.split("\\.");
        for (String wrong : new String[] {
            OfficerLogins.signed(HS256, CLAIMS, other),
            parts[0] + "." + payload + "." + parts[2],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1],
            OfficerLogins.signed("{\"alg\":\"none\"}", CLAIMS, OfficerLogins.KEY),
            OfficerLogins.signed("{\"alg\":\"HS512\"}", CLAIMS, OfficerLogins.KEY),
            OfficerLogins.signed("{\"alg\":\"HS256\",\"crit\":[\"x\"]}", CLAIMS, OfficerLogins.KEY),
            OfficerLogins.signed("no json", CLAIMS, OfficerLogins.KEY),
            "a.b.c",
            "*.*.*"
        }) {
            assertThat(refusal(tokens, "Bearer " + wrong)).as(wrong).startsWith("login-invalid");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "exp":1800000060                | "exp":1799999969                  | login-expired
            ,"exp":1800000060               |                                   | login-invalid: The token is not valid: exp is missing
            "exp":1800000060                | "exp":1800000060,"nbf":1800000040 | login-invalid: The token is not valid: nbf is in the future
            "aud":"onething-officers"       | "aud":"portal"                    | login-invalid: The token is not valid: aud is not onething-officers
            "sub":"jk-017"                  | "sub":"张三"                        | login-invalid: The token is not valid: sub is no staff id
            "department":"health"           | "department":""                   | login-invalid: The token is not valid: department is missing
            """)
    void refusesWhatAClaimForbidsAndSaysWhich(String claim, @Nullable String instead, String why) {
        String claims = CLAIMS.replace(claim, instead == null ? "" : instead);
        assertThat(claims).isNotEqualTo(CLAIMS);
        assertThat(refusal(tokens, "Bearer " + OfficerLogins.ofClaims(claims))).startsWith(why);
    }

    @Test
    void believesAClockThatIsALittleLate() {
        String claims = CLAIMS.replace("1800000060", "1799999975");
        assertThat(tokens.read("Bearer " + OfficerLogins.ofClaims(claims))).isInstanceOf(Login.As.class);
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        assertThat(refusal(tokens, null)).startsWith("login-missing");
        assertThat(refusal(tokens, "Basic dTpw")).startsWith("login-missing");
    }

    @Test
    void letsNobodyInWithoutAKey() {
        assertThat(refusal(tokens("", ""), "Bearer " + OfficerLogins.ofClaims(CLAIMS)))
                .startsWith("login-not-set-up");
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens("c2hvcnQ=", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens("", "bm8ga2V5"));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens(OfficerLogins.KEY, "bm8ga2V5"));
    }
}
