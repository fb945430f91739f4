package io.newswatch.ingest.it;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Calls of the service as the administrator. */
final class Api {
    // RestAssured would add ISO-8859-1 to every type it does not know.
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final int CONFLICT = 409;

    private Api() {}

    static RequestSpecification admin() {
        return given().config(PLAIN)
                .header("Authorization", "Bearer test-admin")
                .urlEncodingEnabled(false);
    }

    static Response push(Object... articles) {
        return admin().contentType("application/json").body(List.of(articles)).post("/api/v1/articles");
    }

    /** Has a source read now, as soon as no other reading of it is under way: its articles are seen before it is over. */
    static Response poll(String source) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> admin().post("/api/v1/sources/" + source + "/poll"),
                        answer -> answer.statusCode() != CONFLICT);
    }

    static Response pushBytes(byte[] body) {
        return admin().contentType("application/json").body(body).post("/api/v1/articles");
    }

    static Map<String, Object> article(String path, String body) {
        return Map.of("url", url(path), "title", "Title of " + path, "body", body);
    }

    static String url(String path) {
        return "https://example.org/" + path;
    }
}
