package io.newswatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void theAdminTokenIsNewOnceAndThenKept() {
        var first = secrets().adminToken(Optional.empty());
        var second = secrets().adminToken(Optional.empty());
        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new Secrets.AdminToken(first.value(), false));
    }

    @Test
    void aPresetAdminTokenWins() {
        secrets().adminToken(Optional.empty());
        assertThat(secrets().adminToken(Optional.of("preset"))).isEqualTo(new Secrets.AdminToken("preset", false));
    }

    @Test
    void theSecretsKeyHasThirtyTwoBytes() {
        assertThat(Base64.getDecoder().decode(secrets().secretsKey())).hasSize(32);
        assertThat(secrets().secretsKey()).isEqualTo(secrets().secretsKey());
    }

    @Test
    void theTwoJwtKeysBelongTogether() throws Exception {
        // Given
        var factory = KeyFactory.getInstance("EC");
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(factory.generatePrivate(
                new PKCS8EncodedKeySpec(decoded(secrets().jwtPrivateKey()))));

        // When
        var signature = signer.sign();

        // Then
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(
                factory.generatePublic(new X509EncodedKeySpec(decoded(secrets().jwtPublicKey()))));
        assertThat(verifier.verify(signature)).isTrue();
    }

    private Secrets secrets() {
        return new Secrets(folder, new SecureRandom());
    }

    private static byte[] decoded(Path pem) throws Exception {
        return Base64.getDecoder()
                .decode(Files.readString(pem)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", ""));
    }
}
