package io.newswatch.console.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.newswatch.console.session.Handshake;
import io.newswatch.console.testing.Peer;
import io.newswatch.console.testing.PeerResource;
import io.newswatch.console.testing.Samples;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console does with an issuer; a whole sign-in with a real one is in the system tests. */
@QuarkusTest
@WithTestResource(PeerResource.class)
class IssuerPagesIT {
    private static final Handshake HANDSHAKE = Handshake.towards("/alerts/x");

    Peer peer;

    @BeforeEach
    void fresh() {
        peer.forget();
    }

    @Test
    void theSignInPageLeadsToTheIssuer() {
        given().get("/sign-in?next=/alerts/x")
                .then()
                .statusCode(200)
                .body(containsString("Sign in with your organisation"))
                .body(containsString("/sign-in/issuer?next=%2Falerts%2Fx"));
    }

    @Test
    void theCodeIsAskedForWithAChallengeAndRedeemedWithItsVerifier() {
        issuerAnswers();
        peer.when("POST /api/v1/session/issuer", 200, session());

        var there = given().redirects().follow(false).get("/sign-in/issuer?next=/alerts/x");
        assertThat(there.statusCode()).isEqualTo(303);
        assertThat(there.header("Location"))
                .startsWith(peer.url() + "/realm/authorize?response_type=code&client_id=newswatch")
                .contains("code_challenge_method=S256", "redirect_uri=https%3A%2F%2Fnews.example%2Fsign-in");
        assertThat(there.header("Set-Cookie"))
                .startsWith(Handshake.COOKIE + "=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");

        peer.forget();
        issuerAnswers();
        peer.when("POST /api/v1/session/issuer", 200, session());
        var back = back("code=c0de&state=" + HANDSHAKE.state());

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("/alerts/x");
        assertThat(back.headers().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(SessionCookie.NAME + "=" + Samples.TOKEN))
                .anyMatch(cookie -> cookie.startsWith(Handshake.COOKIE + "=;"));
        var redeemed = peer.requests().stream()
                .filter(request -> request.path().equals("/realm/token"))
                .findFirst()
                .orElseThrow();
        assertThat(redeemed.body())
                .contains("grant_type=authorization_code", "code=c0de", "code_verifier=" + HANDSHAKE.verifier());
        assertThat(redeemed.header("Authorization")).startsWith("Basic ");
        assertThat(peer.requests().getLast().header("Authorization")).isEqualTo("Bearer " + idToken(HANDSHAKE));
    }

    @Test
    void anAnswerToAQuestionThatNobodyAskedHereIsRefused() {
        issuerAnswers();
        back("code=c0de&state=another").then().statusCode(400).body(containsString("another window"));
        given().get("/sign-in/issuer/back?code=c0de&state=" + HANDSHAKE.state())
                .then()
                .statusCode(400);
        assertThat(peer.requests()).isEmpty();

        peer.when("POST /realm/token", 200, tokens(idToken(Handshake.towards("/"))));
        back("code=c0de&state=" + HANDSHAKE.state()).then().statusCode(401);
        assertThat(peer.requests()).noneMatch(request -> request.path().equals("/api/v1/session/issuer"));
    }

    @Test
    void whoHasNoRoleOrWasNotSignedInIsToldSo() {
        issuerAnswers();
        peer.when("POST /api/v1/session/issuer", 403, "{}");
        back("code=c0de&state=" + HANDSHAKE.state())
                .then()
                .statusCode(403)
                .body(containsString("no role in Newswatch"));
        back("error=access_denied&state=" + HANDSHAKE.state())
                .then()
                .statusCode(401)
                .body(containsString("not accepted"));
    }

    @Test
    void anIssuerThatIsAwayIsNamed() {
        peer.when("GET /realm/.well-known/openid-configuration", 503, "{}");
        peer.when("POST /realm/token", 503, "{}");
        back("code=c0de&state=" + HANDSHAKE.state())
                .then()
                .statusCode(503)
                .body(containsString(peer.url() + "/realm"))
                .body(containsString("does not answer"));
    }

    private static Response back(String query) {
        return given().redirects()
                .follow(false)
                .cookie(Handshake.COOKIE, HANDSHAKE.text())
                .get("/sign-in/issuer/back?" + query);
    }

    private void issuerAnswers() {
        peer.when("GET /realm/.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token"}""".formatted(peer.url() + "/realm"));
        peer.when("POST /realm/token", 200, tokens(idToken(HANDSHAKE)));
    }

    private static String tokens(String idToken) {
        return "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"%s\"}".formatted(idToken);
    }

    private static String idToken(Handshake handshake) {
        var claims = "{\"sub\":\"4711\",\"nonce\":\"%s\"}".formatted(handshake.nonce());
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    private static String session() {
        return "{\"token\":\"%s\",\"expiresAt\":\"2099-01-01T00:00:00Z\",\"user\":{\"id\":\"oidc:4711\",\"name\":\"Ana\"}}"
                .formatted(Samples.TOKEN);
    }
}
