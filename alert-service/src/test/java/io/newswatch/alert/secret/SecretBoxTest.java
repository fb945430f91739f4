package io.newswatch.alert.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SecretBox BOX = SecretBox.withKey(KEY);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "https://hooks.example/ü?q=東京", "whsec_AAAA"})
    void whatWasSealedOpensToTheSameText(String text) {
        assertThat(BOX.open(BOX.seal(text))).isEqualTo(text);
    }

    @Test
    void sealingTwiceGivesDifferentResults() {
        assertThat(BOX.seal("same")).isNotEqualTo(BOX.seal("same")).doesNotContain("same");
    }

    @Test
    void anotherKeyOpensNothing() {
        var otherKey = new byte[32];
        otherKey[0] = 1;
        var other = SecretBox.withKey(Base64.getEncoder().encodeToString(otherKey));
        assertThatThrownBy(() -> other.open(BOX.seal("text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void everyChangedByteIsNoticed() {
        var sealed = Base64.getDecoder().decode(BOX.seal("text"));
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            var text = Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> BOX.open(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class BadKey {
        @ParameterizedTest
        @ValueSource(
                strings = {"", "not base64 at all!", "c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMw=="})
        void isRefusedWithoutRepeatingIt(String key) {
            assertThatThrownBy(() -> SecretBox.withKey(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("NEWSWATCH_SECRETS_KEY must be the base64 form of 32 random bytes")
                    .hasNoCause();
        }
    }
}
