package io.newswatch.alert.people.wiring;

import io.newswatch.alert.people.Token;
import io.newswatch.alert.people.TokenSigner;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;

/** Signs tokens as JWTs with ES256. */
final class JwtSigner implements TokenSigner {
    private static final String ISSUER = "newswatch";

    private final PrivateKey key;

    private JwtSigner(PrivateKey key) {
        this.key = key;
    }

    /**
     * A signer with the key of a PEM file.
     *
     * @throws IllegalArgumentException when the file cannot be read or has no such key
     */
    static JwtSigner withKeyFile(Path pem) {
        try {
            return new JwtSigner(KeyUtils.decodePrivateKey(Files.readString(pem), SignatureAlgorithm.ES256));
        } catch (IOException e) {
            throw new IllegalArgumentException("NEWSWATCH_JWT_PRIVATE_KEY names " + pem + ", which cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "NEWSWATCH_JWT_PRIVATE_KEY names " + pem + ", which is not a PKCS#8 PEM file with a P-256 key", e);
        }
    }

    @Override
    public String sign(Token token) {
        return Jwt.issuer(ISSUER)
                .subject(token.subject())
                .upn(token.name())
                .groups(Set.of(token.role().id()))
                .claim(Claims.jti, token.id())
                .issuedAt(token.createdAt())
                .expiresAt(token.expiresAt())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }
}
