package io.newswatch.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
    @Test
    void aGeneratedOneIsWellFormed() {
        var secret = WebhookSecret.generate(new SecureRandom());
        assertThat(WebhookSecret.isWellFormed(secret.value())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void twentyFourToSixtyFourBytesAreAccepted(int length) {
        assertThat(WebhookSecret.isWellFormed("whsec_" + base64(length))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void otherLengthsAreRefused(int length) {
        assertThat(WebhookSecret.isWellFormed("whsec_" + base64(length))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_!!!", "WHSEC_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void otherTextsAreRefusedWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A webhook secret is \"whsec_\"");
    }

    @Test
    void itsTextFormHidesIt() {
        assertThat(new WebhookSecret("whsec_" + base64(32))).hasToString("whsec_…");
    }

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }
}
