package cn.onething.department.officer;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code onething.officers}: whose tokens are believed. One of the keys; with none, nobody can log in.
 *
 * @param key secret that tokens are signed with (HS256): Base64 of at least 32 bytes
 * @param publicKey of the identity provider that signs tokens (RS256): X.509, DER, in Base64
 */
public record OfficerProperties(
        @DefaultValue("") String key, @DefaultValue("") String publicKey) {}
