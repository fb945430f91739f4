package io.newswatch.alert.people.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class PeopleApiIT {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    DeliveryFixture fixture;

    @Nested
    class Users {
        @Test
        void theFirstStartMadeTheAdministrator() {
            asAdmin().get("/api/v1/users/admin").then().statusCode(200).body("role", equalTo("admin"));
        }

        @Test
        void areMadeShownChangedAndRemovedWithoutEverShowingThePassword() {
            var id = user("analyst");
            asAdmin()
                    .get("/api/v1/users/" + id)
                    .then()
                    .body("role", equalTo("analyst"))
                    .body("", not(hasKey("password")));
            asAdmin()
                    .body(Map.of("name", "renamed " + id, "role", "reader", "email", "a@example.org"))
                    .put("/api/v1/users/" + id)
                    .then()
                    .statusCode(200)
                    .body("email", equalTo("a@example.org"));
            asAdmin().delete("/api/v1/users/" + id).then().statusCode(204);
            asAdmin().get("/api/v1/users/" + id).then().statusCode(404);
        }

        @Test
        void aTakenNameIsAConflictWhateverItsCase() {
            var id = user("reader");
            asAdmin()
                    .body(Map.of("name", ("Name " + id).toUpperCase(Locale.ROOT), "role", "reader"))
                    .post("/api/v1/users")
                    .then()
                    .statusCode(409);
        }

        @Test
        void theAdministratorCannotBeRemovedOrWeakened() {
            asAdmin().delete("/api/v1/users/admin").then().statusCode(409);
            asAdmin()
                    .body(Map.of("name", "admin", "role", "reader"))
                    .put("/api/v1/users/admin")
                    .then()
                    .statusCode(409);
        }

        @Test
        void anOwnerOfSubscriptionsCannotBeRemoved() {
            var id = user("analyst");
            fixture.subscription(id);
            asAdmin().delete("/api/v1/users/" + id).then().statusCode(409);
        }

        @Test
        void areListedInPages() {
            Stream.of("reader", "reader", "reader").forEach(PeopleApiIT::user);
            var first = asAdmin()
                    .get("/api/v1/users?limit=2")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(2));
            String next = first.extract().path("next");
            asAdmin()
                    .get("/api/v1/users?limit=2&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items.size()", greaterThan(0))
                    .body("items.id", not(hasItem(first.extract().<String>path("items[0].id"))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"name\":\"n\",\"role\":\"king\"}|/role",
                    "{\"name\":\"\",\"role\":\"reader\"}|/name",
                    "{\"role\":\"reader\"}|/name",
                    "{\"name\":\"n\\u0000\",\"role\":\"reader\"}|/name",
                    "{\"name\":\"n\",\"role\":\"reader\",\"password\":\"short\"}|/password",
                    "{\"name\":\"n\",\"role\":\"reader\",\"email\":\"x\"}|/email",
                    "{\"name\":\"n\",\"role\":\"reader\",\"id\":\"Not An Id\"}|/id",
                    "{\"name\":5,\"role\":\"reader\"}|/name",
                    "{\"name\":\"n\",\"role\":\"reader\",\"enabled\":\"yes\"}|/enabled",
                    "{\"name\":\"n\",\"role\":\"reader\",\"shoe\":42}|/shoe"
                })
        void badFieldsAreNamed(String body, String pointer) {
            asAdmin()
                    .body(body)
                    .post("/api/v1/users")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItem(pointer));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "\"text\""})
        void whatIsNoUserIsRefused(String body) {
            asAdmin().body(body).post("/api/v1/users").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Nested
    class Access {
        @ParameterizedTest
        @CsvSource({
            "reader,403",
            "analyst,403",
            "operator,403",
            "publisher,403",
            "admin,200",
        })
        void onlyAdministratorsSeeUsersAndTokens(String role, int status) {
            var token = serviceToken(role);
            for (var path : new String[] {"/api/v1/users", "/api/v1/tokens", "/api/v1/tokens/revoked"}) {
                with(token).get(path).then().statusCode(status);
            }
        }

        @ParameterizedTest
        @CsvSource({"reader,403", "publisher,403", "analyst,200", "operator,200", "admin,200"})
        void deliveriesAreForAnalystsAndAbove(String role, int status) {
            with(serviceToken(role)).get("/api/v1/deliveries").then().statusCode(status);
        }

        @Test
        void withoutATokenNothingIsShown() {
            given().get("/api/v1/users").then().statusCode(401).contentType("application/problem+json");
            with("nonsense").get("/api/v1/users").then().statusCode(401);
        }

        @Test
        void aTokenThatWasTamperedWithIsRefused() {
            var token = serviceToken("admin");
            var parts = token.split("\\.");
            var forged = parts[0] + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                    .replace("service:", "service;")
                                    .getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2];
            with(forged).get("/api/v1/users").then().statusCode(401);
            with("eyJhbGciOiJub25lIn0." + parts[1] + ".")
                    .get("/api/v1/users")
                    .then()
                    .statusCode(401);
        }

        @Test
        void aRevokedTokenIsRefusedAtOnceAndListedForTheOthers() {
            var answer = token(Map.of("name", "feeder", "role", "admin"));
            String token = answer.extract().path("token");
            String id = answer.extract().path("id");
            with(token).get("/api/v1/users").then().statusCode(200);
            asAdmin().delete("/api/v1/tokens/" + id).then().statusCode(204);
            with(token).get("/api/v1/users").then().statusCode(401);
            asAdmin().get("/api/v1/tokens/revoked").then().body("items", hasItem(id));
        }
    }

    @Nested
    class TokensOfPeople {
        @Test
        void neverExceedTheRoleOfThePerson() {
            var id = user("analyst");
            token(Map.of("user", id, "role", "reader")).statusCode(201).body("user", equalTo(id));
            token(Map.of("user", id, "role", "admin")).statusCode(400).body("errors.pointer", hasItem("/role"));
            token(Map.of("user", "nobody", "role", "reader")).statusCode(400);
        }

        @Test
        void endWhenThePersonIsDisabledOrGetsAnotherRole() {
            var id = user("admin");
            String before = session(id).extract().path("token");
            with(before).get("/api/v1/users").then().statusCode(200);
            change(id, "operator", true);
            with(before).get("/api/v1/users").then().statusCode(401);
            String second = session(id).extract().path("token");
            change(id, "operator", false);
            with(second).get("/api/v1/deliveries").then().statusCode(401);
            signIn("name " + id, PASSWORD).statusCode(401);
        }

        @Test
        void areShownOnceAndNeverListed() {
            String id = token(Map.of("name", "lister", "role", "publisher"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            asAdmin()
                    .get("/api/v1/tokens?limit=500")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id))
                    .body("items.token.findAll { it != null }.size()", equalTo(0));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"name\":\"n\"}",
                    "{\"name\":\"n\",\"user\":\"u\",\"role\":\"reader\"}",
                    "{\"name\":\"n\",\"role\":\"reader\",\"expiresIn\":\"soon\"}",
                    "{\"name\":\"n\",\"role\":\"reader\",\"expiresIn\":\"PT1S\"}",
                    "{\"name\":\"n\",\"role\":\"reader\",\"expiresIn\":\"P9999D\"}",
                    "{\"name\":\"n\\n\",\"role\":\"reader\"}",
                    "{\"name\":\"n\",\"role\":\"metrics\"}"
                })
        void senselessWishesAreRefused(String body) {
            asAdmin().body(body).post("/api/v1/tokens").then().statusCode(400).contentType("application/problem+json");
        }

        private void change(String id, String role, boolean enabled) {
            asAdmin()
                    .body(Map.of("name", "name " + id, "role", role, "enabled", enabled))
                    .put("/api/v1/users/" + id)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Sessions {
        @Test
        void beginWithThePasswordAndEndBySigningOut() {
            var id = user("analyst");
            var answer = session(id).body("user.id", equalTo(id)).body("user.role", equalTo("analyst"));
            String token = answer.extract().path("token");
            with(token).get("/api/v1/deliveries").then().statusCode(200);
            with(token).delete("/api/v1/session").then().statusCode(204);
            with(token).get("/api/v1/deliveries").then().statusCode(401);
        }

        @Test
        void doNotBeginWithAWrongPasswordOrForPeopleWithoutOneOrUnknownOnes() {
            var id = user("reader");
            signIn("name " + id, "something else").statusCode(401);
            signIn("admin", "something else").statusCode(401);
            signIn("nobody at all", PASSWORD).statusCode(401);
            signIn("name " + id, "x".repeat(5_000)).statusCode(401);
        }

        @Test
        void areRefusedForAWhileAfterTooManyWrongPasswords() {
            var id = user("reader");
            for (int i = 0; i < 10; i++) {
                signIn("name " + id, "guess number " + i).statusCode(401);
            }
            var wait = signIn("name " + id, PASSWORD).statusCode(429).extract().header("Retry-After");
            assertThat(Integer.parseInt(wait)).isBetween(1, 900);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"name\":\"a\"}", "{\"name\":\"a\",\"password\":1}", "[]", ""})
        void needANameAndAPassword(String body) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/session")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Nested
    class OneTimeLinks {
        @Test
        void signSomebodyInOnce() {
            var code = code(user("operator"));
            redeem(code).statusCode(200).body("user.role", equalTo("operator"));
            redeem(code).statusCode(401);
        }

        @Test
        void signInExactlyOneOfManyWhoTryAtTheSameTime() throws Exception {
            var code = code(user("reader"));
            try (var threads = Executors.newFixedThreadPool(8)) {
                Callable<Integer> attempt = () -> redeem(code).extract().statusCode();
                var statuses = threads
                        .invokeAll(Stream.generate(() -> attempt).limit(8).toList())
                        .stream()
                        .map(result -> result.resultNow())
                        .toList();
                assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
                assertThat(statuses.stream().filter(status -> status == 401)).hasSize(7);
            }
        }

        @Test
        void expire() {
            var id = user("reader");
            var code = code(id);
            fixture.execute("UPDATE sign_in_link SET expires_at = now() - interval '1 second' WHERE person_id = ?", id);
            redeem(code).statusCode(401);
        }

        @Test
        void areMadeByAdministratorsOnlyAndForPeopleThatExist() {
            with(serviceToken("operator"))
                    .post("/api/v1/users/admin/sign-in-link")
                    .then()
                    .statusCode(403);
            asAdmin().post("/api/v1/users/nobody/sign-in-link").then().statusCode(404);
            asAdmin()
                    .post("/api/v1/users/admin/sign-in-link")
                    .then()
                    .statusCode(200)
                    .body("expiresAt", not(nullValue()));
        }

        private static String code(String id) {
            String link = asAdmin()
                    .post("/api/v1/users/" + id + "/sign-in-link")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("link");
            assertThat(link).startsWith("https://watch.example/sign-in?code=");
            return link.substring(link.indexOf('=') + 1);
        }

        private static ValidatableResponse redeem(String code) {
            return given().contentType(ContentType.JSON)
                    .body(Map.of("code", code))
                    .post("/api/v1/session/link")
                    .then();
        }
    }

    private static String user(String role) {
        var id = UUID.randomUUID().toString();
        asAdmin()
                .body(Map.of("id", id, "name", "name " + id, "role", role, "password", PASSWORD))
                .post("/api/v1/users")
                .then()
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse session(String id) {
        return signIn("name " + id, PASSWORD).statusCode(200);
    }

    private static ValidatableResponse signIn(String name, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", password))
                .post("/api/v1/session")
                .then();
    }

    private static ValidatableResponse token(Map<String, String> wish) {
        return asAdmin().body(wish).post("/api/v1/tokens").then();
    }

    private static String serviceToken(String role) {
        return token(Map.of("name", "test", "role", role))
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static RequestSpecification asAdmin() {
        return with("test-admin");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
