package io.newswatch.console.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.console.session.Role;
import io.newswatch.console.session.Visitor;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads name and role in a signed token, for the greeting and for what a page offers. Nothing is verified here: the
 * services do that with every call.
 */
final class VisitorOfToken {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VisitorOfToken() {}

    static Visitor of(String token) {
        var nameless = new Visitor(token, "", Optional.empty());
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return nameless;
        }
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            var role = Role.of(claims.path("groups").path(0).asText(""));
            return new Visitor(token, AlertJson.text(claims, "upn", ""), role);
        } catch (IOException | IllegalArgumentException e) {
            return nameless;
        }
    }
}
