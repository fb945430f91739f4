package io.newswatch.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks alert-service for a link that signs the admin in once. */
final class SignInLink {
    private static final int MILLIS = 10_000;

    private SignInLink() {}

    /** The link, or in its place why there is none: the system is of use without it. */
    static String of(String alertUrl, String adminToken) {
        var uri = URI.create(alertUrl + "/api/v1/users/admin/sign-in-link");
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + adminToken);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            var status = connection.getResponseCode();
            if (status / 100 != 2) {
                return "none: " + uri + " answered " + status;
            }
            try (var body = connection.getInputStream()) {
                return new ObjectMapper().readTree(body).path("link").asText("none in the answer of " + uri);
            }
        } catch (IOException e) {
            return "none: " + uri + " does not answer (" + e.getMessage() + ")";
        }
    }
}
