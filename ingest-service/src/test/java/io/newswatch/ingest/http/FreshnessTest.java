package io.newswatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.edge.outbound.OutboundResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long answers stay good. */
class FreshnessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "cache-control: max-age=600 | 600",
                "cache-control: public, Max-Age = 600 | 600",
                "cache-control: s-maxage=900, max-age=600 | 600",
                "cache-control: max-age=600; age: 200 | 400",
                "cache-control: max-age=600; age: 700 | -",
                "cache-control: no-cache, max-age=600 | -",
                "cache-control: no-store | -",
                "cache-control: max-age=often | -",
                "expires: Sun, 01 Mar 2026 11:00:00 GMT; date: Sun, 01 Mar 2026 10:00:00 GMT | 3600",
                "cache-control: max-age=60; expires: Sun, 01 Mar 2026 11:00:00 GMT; date: Sun, 01 Mar 2026 10:00:00 GMT | 60",
                "expires: 0; date: Sun, 01 Mar 2026 10:00:00 GMT | -",
                "etag: x | -",
            })
    void comeFromTheHeaders(String headers, Long seconds) {
        var byName = Arrays.stream(headers.split("; "))
                .map(header -> header.split(": ", 2))
                .collect(Collectors.toMap(header -> header[0], header -> List.of(header[1])));
        var goodFor = Freshness.of(new OutboundResponse(200, byName, new byte[0], URI.create("https://example.org/")));

        assertThat(goodFor == null ? null : goodFor.toSeconds()).isEqualTo(seconds);
    }
}
