package io.newswatch.console.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/**
 * Reads the name in a signed token, for the greeting only. Nothing is verified here: the services do that with every
 * call.
 */
public final class PersonOfToken {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PersonOfToken() {}

    /** The name, or an empty text when the token tells none. */
    public static String name(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            return AlertJson.text(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])), "upn", "");
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
