package io.newswatch.alert.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {
    private static final Capabilities CAPABILITIES = withKey(0);

    @ParameterizedTest
    @ValueSource(strings = {"c1", "0b9f-22", "ü/?&"})
    void whatWasGrantedNamesItsThingAgain(String id) {
        assertThat(CAPABILITIES.check("end", CAPABILITIES.grant("end", id))).contains(id);
    }

    @Test
    void grantedTwiceItIsTheSame() {
        assertThat(CAPABILITIES.grant("end", "c1")).isEqualTo(CAPABILITIES.grant("end", "c1"));
    }

    @Test
    void itIsGoodForItsPurposeAndItsKeyOnly() {
        var granted = CAPABILITIES.grant("end", "c1");
        assertThat(CAPABILITIES.check("read", granted)).isEmpty();
        assertThat(withKey(1).check("end", granted)).isEmpty();
    }

    @Test
    void theProofOfOneThingIsNoneForAnother() {
        var proof = CAPABILITIES.grant("end", "c1").split("\\.")[1];
        var other = CAPABILITIES.grant("end", "c2").split("\\.")[0];
        assertThat(CAPABILITIES.check("end", other + "." + proof)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.", ".b", "a.b", "!!!.???", "YzE."})
    void nonsenseIsRefused(String text) {
        assertThat(CAPABILITIES.check("end", text)).isEmpty();
    }

    private static Capabilities withKey(int first) {
        var key = new byte[32];
        key[0] = (byte) first;
        return Capabilities.withKey(Base64.getEncoder().encodeToString(key));
    }
}
