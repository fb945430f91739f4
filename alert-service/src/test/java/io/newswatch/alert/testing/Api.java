package io.newswatch.alert.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The HTTP interface as tests use it. */
public final class Api {
    private static final String ADMIN = "test-admin";

    private Api() {}

    public static RequestSpecification asAdmin() {
        return as(ADMIN);
    }

    /** A request with JSON and this token. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A new token of a program with this role. */
    public static String token(String name, String role) {
        return asAdmin()
                .body("{\"name\":\"%s\",\"role\":\"%s\"}".formatted(name, role))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A new subscription of the admin; its id. */
    public static String subscribe(String json) {
        return asAdmin()
                .body(json)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
