package io.newswatch.edge.access;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that was given no key to verify tokens with knows the admin token only. */
@QuarkusTest
@TestProfile(NoKeyIT.AdminTokenOnly.class)
class NoKeyIT {
    /** Without keys and without alert-service. */
    public static class AdminTokenOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newswatch.admin-token", "test-admin");
        }
    }

    @Test
    void letsTheAdminTokenInAndNobodyElse() {
        given().auth().oauth2("test-admin").get("/doors/reader").then().statusCode(200);
        given().get("/doors/reader").then().statusCode(401);
        given().auth().oauth2("a.b.c").get("/doors/reader").then().statusCode(401);
    }
}
