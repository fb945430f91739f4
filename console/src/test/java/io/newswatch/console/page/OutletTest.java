package io.newswatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutletTest {
    @Test
    void isTheNameOfTheSourceOrElseTheSite() {
        assertThat(Outlet.name("Atlantic Wire", "https://www.wire.example/1")).isEqualTo("Atlantic Wire");
        assertThat(Outlet.name(" ", "https://www.wire.example/1")).isEqualTo("wire.example");
        assertThat(Outlet.name(null, "javascript:alert(1)")).isEqualTo("unknown source");
        assertThat(Outlet.name(null, null)).isEqualTo("unknown source");
    }
}
