package io.newswatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityLinksTest {
    @ParameterizedTest
    @ValueSource(strings = {"/feeds/AbC_9-.atom", "/feeds/x.json", "/unsubscribe/AbC", "/confirm/AbC"})
    void acceptsItsPaths(String path) {
        assertThat(CapabilityLinks.accepts(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/../api/v1/users",
                "/feeds/..%2fapi",
                "/feeds/a/../../api",
                "/feeds//a",
                "/feeds/",
                "/feeds/a;b",
                "/api/v1/users"
            })
    void acceptsNothingElse(String path) {
        assertThat(CapabilityLinks.accepts(path)).isFalse();
    }
}
