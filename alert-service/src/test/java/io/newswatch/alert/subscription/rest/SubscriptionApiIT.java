package io.newswatch.alert.subscription.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Database;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SubscriptionApiIT {
    private static final String PATH = "/api/v1/subscriptions";
    private static final String PLAIN = "{\"name\":\"plain\"}";

    @InjectStack
    LocalStack stack;

    @Nested
    class OneOfMine {
        @Test
        void getsTheDefaults() {
            Api.asAdmin()
                    .body(PLAIN)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith("http"))
                    .body("watch", equalTo("nato-asia-pacific"))
                    .body("minLevel", equalTo("CORE"))
                    .body("schedule.mode", equalTo("immediate"))
                    .body("schedule.timezone", equalTo("UTC"))
                    .body("schedule.at", equalTo("08:00"))
                    .body("quietHours", nullValue())
                    .body("urgent", equalTo(false))
                    .body("shadow", equalTo(false))
                    .body("updates", equalTo("material"))
                    .body("enabled", equalTo(true))
                    .body("version", equalTo(1));
        }

        @Test
        void comesBackAsItWasAndMayBeSentBack() {
            // Given
            var id = Api.subscribe("""
                    {"name":"mine","minLevel":"RELATED","actors":{"any":["country:jp","country:kr"],"none":["country:us"]},
                     "topics":{"all":["summit"]},"languages":["en","pt-BR"],"sources":["example"],"query":"title:nato AND \\"sea drill\\"~3",
                     "genres":{"none":["opinion"]},"updates":"all","budgetPerDay":5,"urgent":true,"shadow":true,
                     "schedule":{"mode":"weekly","at":"07:30","days":["fri","Monday"],"timezone":"Europe/Brussels"},
                     "quietHours":{"from":"22:00","to":"06:45"},
                     "channels":[{"type":"email","to":"a@example.org"}]}""");
            var read = Api.asAdmin().get(PATH + "/" + id).asString();

            // When
            var answer = Api.asAdmin().body(read).put(PATH + "/" + id).then();

            // Then
            answer.statusCode(200)
                    .body("version", equalTo(2))
                    .body("actors.any", equalTo(List.of("country:jp", "country:kr")))
                    .body("languages", equalTo(List.of("en", "pt-br")))
                    .body("genres.none", equalTo(List.of("opinion")))
                    .body("query", equalTo("title:nato AND \"sea drill\"~3"))
                    .body("schedule.mode", equalTo("weekly"))
                    .body("schedule.at", equalTo("07:30"))
                    .body("schedule.days", equalTo(List.of("monday", "friday")))
                    .body("schedule.timezone", equalTo("Europe/Brussels"))
                    .body("quietHours.from", equalTo("22:00"))
                    .body("quietHours.to", equalTo("06:45"))
                    .body("budgetPerDay", equalTo(5))
                    .body("urgent", equalTo(true))
                    .body("shadow", equalTo(true))
                    .body("channels[0].to", equalTo("a@example.org"))
                    .body("channels[0].state", equalTo("active"));
            Api.asAdmin().body(read).put(PATH + "/" + id).then().statusCode(409);
        }

        @Test
        void tellsWhatItWasAfterEachChangeAndWhoMadeIt() {
            // Given
            var id = Api.subscribe("{\"name\":\"first\",\"channels\":[{\"type\":\"email\",\"to\":\"a@example.org\"}]}");
            var history = PATH + "/" + id + "/history";

            // When
            Api.asAdmin()
                    .body("{\"name\":\"second\",\"minLevel\":\"RELATED\",\"enabled\":false}")
                    .put(PATH + "/" + id)
                    .then()
                    .statusCode(200);

            // Then
            var newest = Api.asAdmin().get(history + "?limit=1").then();
            newest.statusCode(200)
                    .body("items.version", equalTo(List.of(2)))
                    .body("items[0].author.id", equalTo("admin"))
                    .body("items[0].at", notNullValue())
                    .body("items[0].channels", hasSize(0))
                    .body("items[0].subscription.name", equalTo("second"))
                    .body("items[0].subscription.minLevel", equalTo("RELATED"))
                    .body("items[0].subscription.enabled", equalTo(false));
            Api.asAdmin()
                    .get(history + "?limit=1&cursor=" + newest.extract().path("next"))
                    .then()
                    .body("items.version", equalTo(List.of(1)))
                    .body("items[0].subscription.name", equalTo("first"))
                    .body("items[0].channels", equalTo(List.of("email")))
                    .body("next", nullValue());
            Api.asAdmin().get(history + "?cursor=eA").then().statusCode(400);
            Api.asAdmin().get(PATH + "/none/history").then().statusCode(404);
        }

        @Test
        void comesWithTheAlertsADayThatAreTooMany() {
            var database = new Database(stack.postgres());
            database.one("""
                    WITH made AS (
                        INSERT INTO article (day, id, revision, language, genre, level, score, actors, topics, origin,
                            first_seen_at, ingested_at, classified_at, classification)
                        SELECT current_date, 'broad-' || n, 1, 'en', 'news', 'CORE', 0.9, '{country:broad}', '{}', 'live',
                            now(), now(), now(), '{"coverage":[{"watch":"nato-asia-pacific","level":"CORE"}]}'
                        FROM generate_series(1, 210) n RETURNING id)
                    SELECT count(*) FROM made""");

            // The look into the archive has half a second, which a busy machine may need for other things.
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Api.asAdmin()
                    .body("{\"name\":\"broad\",\"actors\":{\"any\":[\"country:broad\"]}}")
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("lint.find { it.code == 'too-broad' }?.detail", containsString(" 30 alerts a day")));
            database.one(
                    "WITH gone AS (DELETE FROM article WHERE id LIKE 'broad-%' RETURNING id) SELECT count(*) FROM gone");
        }

        @Test
        void comesWithWhatIsProbablyNotMeant() {
            Api.asAdmin()
                    .body("{\"name\":\"odd\",\"actors\":{\"any\":[\"org:japan\"]},\"query\":\"level:MENTION\"}")
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("lint.code", equalTo(List.of("never-matches", "unknown-id")))
                    .body("lint[1].pointer", equalTo("/actors/any/0"));
        }

        @Test
        void keepsAChannelWhoseAddressStaysAndShowsItsSecretOnce() {
            // Given
            var created = Api.asAdmin()
                    .body("""
                            {"name":"hooks","channels":[{"type":"webhook","url":"https://hooks.newswatch.invalid/a"}]}""")
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("channels[0].secret", startsWith("whsec_"))
                    .extract();
            var id = created.<String>path("id");
            var channel = created.<String>path("channels[0].id");
            Api.asAdmin().get(PATH + "/" + id).then().body("channels[0].secret", nullValue());

            // When
            var answer = Api.asAdmin().body("""
                            {"name":"hooks","channels":[{"type":"email","to":"b@example.org"},
                             {"type":"webhook","url":"https://hooks.newswatch.invalid/a"}]}""").put(PATH + "/" + id).then();

            // Then
            answer.statusCode(200)
                    .body("channels", hasSize(2))
                    .body("channels[1].id", equalTo(channel))
                    .body("channels[1].secret", nullValue());
            var database = new Database(stack.postgres());
            assertThat(database.one("SELECT target FROM channel WHERE id = ?", channel))
                    .doesNotContain("hooks.newswatch.invalid");
        }

        @Test
        void isGoneAfterItsDeletion() {
            var id = Api.subscribe(PLAIN);

            Api.asAdmin().delete(PATH + "/" + id).then().statusCode(204);

            Api.asAdmin().get(PATH + "/" + id).then().statusCode(404);
            Api.asAdmin().delete(PATH + "/" + id).then().statusCode(404);
        }

        @Test
        void isListedInPages() {
            // Given
            var analyst = Api.token("lister", "analyst");
            for (int n = 0; n < 3; n++) {
                Api.as(analyst).body(PLAIN).post(PATH).then().statusCode(201);
            }

            // When
            var first = Api.as(analyst)
                    .get(PATH + "?limit=2")
                    .then()
                    .statusCode(200)
                    .extract();

            // Then
            assertThat(first.<List<?>>path("items")).hasSize(2);
            Api.as(analyst)
                    .queryParam("cursor", first.<String>path("next"))
                    .get(PATH)
                    .then()
                    .body("items", hasSize(1))
                    .body("next", nullValue());
        }
    }

    @Nested
    class SomebodyElses {
        @Test
        void looksLikeNoneExceptToAnAdmin() {
            // Given
            var owner = Api.token("owner", "analyst");
            var other = Api.token("other", "operator");
            var id = Api.as(owner)
                    .body(PLAIN)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");

            // Then
            Api.as(other).get(PATH + "/" + id).then().statusCode(404);
            Api.as(other).body(PLAIN).put(PATH + "/" + id).then().statusCode(404);
            Api.as(other).delete(PATH + "/" + id).then().statusCode(404);
            Api.as(other).get(PATH).then().body("items.id", not(hasItem(id)));
            Api.as(owner).get(PATH).then().body("items.id", hasItem(id));
            Api.asAdmin().get(PATH + "/" + id).then().statusCode(200);
        }
    }

    @Nested
    class Roles {
        @Test
        void readersAndPublishersHaveNoSubscriptions() {
            for (var role : new String[] {"reader", "publisher"}) {
                var token = Api.token("no-" + role, role);
                Api.as(token).get(PATH).then().statusCode(403);
                Api.as(token).body(PLAIN).post(PATH).then().statusCode(403);
            }
        }

        @Test
        void nobodyGetsInWithoutAToken() {
            RestAssured.given().get(PATH).then().statusCode(401);
            Api.as("wrong").get(PATH).then().statusCode(401);
            RestAssured.given().get("/api/v1/alerts").then().statusCode(401);
            RestAssured.given().get("/api/v1/stream").then().statusCode(401);
        }

        @Test
        void readersSeeAlertsAndPublishersDoNot() {
            Api.as(Api.token("alert-reader", "reader"))
                    .get("/api/v1/alerts")
                    .then()
                    .statusCode(200);
            Api.as(Api.token("alert-publisher", "publisher"))
                    .get("/api/v1/alerts")
                    .then()
                    .statusCode(403);
        }

        @Test
        void onlyAnAdminsMailAddressIsConfirmedAtOnce() {
            Api.as(Api.token("mail-analyst", "analyst"))
                    .body("{\"name\":\"m\",\"channels\":[{\"type\":\"email\",\"to\":\"c@example.org\"}]}")
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .body("channels[0].state", equalTo("unconfirmed"));
        }
    }

    @Nested
    class BadInput {
        static Stream<Arguments> refused() {
            return Stream.of(
                    bad("", ""),
                    bad("{\"name\":", ""),
                    bad("[]", ""),
                    bad("{}", "/name"),
                    bad("{\"name\":7}", "/name"),
                    bad("{\"name\":\" \"}", "/name"),
                    bad("{\"name\":\"a\\u0007b\"}", "/name"),
                    bad("{\"name\":\"" + "x".repeat(201) + "\"}", "/name"),
                    bad("{\"name\":\"x\",\"nme\":\"y\"}", "/nme"),
                    bad("{\"name\":\"x\",\"id\":\"y\"}", "/id"),
                    bad("{\"name\":\"x\",\"watch\":\"mars\"}", "/watch"),
                    bad("{\"name\":\"x\",\"minLevel\":\"MENTION\"}", "/minLevel"),
                    bad("{\"name\":\"x\",\"actors\":[]}", "/actors"),
                    bad("{\"name\":\"x\",\"actors\":{\"any\":[\"Japan\"]}}", "/actors/any/0"),
                    bad("{\"name\":\"x\",\"actors\":{\"any\":[null]}}", "/actors/any/0"),
                    bad("{\"name\":\"x\",\"topics\":{\"none\":[\"a b\"]}}", "/topics/none/0"),
                    bad("{\"name\":\"x\",\"genres\":{\"all\":[\"news\"]}}", "/genres/all"),
                    bad("{\"name\":\"x\",\"genres\":{\"any\":[\"rant\"]}}", "/genres/any/0"),
                    bad("{\"name\":\"x\",\"languages\":[\"english\"]}", "/languages/0"),
                    bad("{\"name\":\"x\",\"enabled\":\"yes\"}", "/enabled"),
                    bad("{\"name\":\"x\",\"updates\":\"some\"}", "/updates"),
                    bad("{\"name\":\"x\",\"schedule\":{\"mode\":\"yearly\"}}", "/schedule/mode"),
                    bad("{\"name\":\"x\",\"schedule\":{\"at\":\"24:00\"}}", "/schedule/at"),
                    bad("{\"name\":\"x\",\"schedule\":{\"days\":[\"monday\"]}}", "/schedule/days"),
                    bad(
                            "{\"name\":\"x\",\"schedule\":{\"mode\":\"weekly\",\"days\":[\"someday\"]}}",
                            "/schedule/days/0"),
                    bad("{\"name\":\"x\",\"schedule\":{\"timezone\":\"Moon\"}}", "/schedule/timezone"),
                    bad("{\"name\":\"x\",\"query\":\"nato AND (\"}", "/query"),
                    bad("{\"name\":\"x\",\"quietHours\":{\"from\":\"22:00\"}}", "/quietHours/to"),
                    bad("{\"name\":\"x\",\"quietHours\":{\"from\":\"10pm\",\"to\":\"07:00\"}}", "/quietHours/from"),
                    bad("{\"name\":\"x\",\"quietHours\":{\"from\":\"07:00\",\"to\":\"07:00\"}}", "/quietHours"),
                    bad("{\"name\":\"x\",\"budgetPerDay\":0}", "/budgetPerDay"),
                    bad("{\"name\":\"x\",\"urgent\":\"yes\"}", "/urgent"));
        }

        static Stream<Arguments> refusedChannels() {
            return Stream.of(
                    channel("{}", "/type"),
                    channel("null", "/type"),
                    channel("{\"type\":\"pigeon\"}", "/type"),
                    channel("{\"type\":\"slack\"}", "/url"),
                    channel("{\"type\":\"slack\",\"url\":\"https://hooks.newswatch.invalid/…abcd\"}", "/url"),
                    channel("{\"type\":\"slack\",\"url\":\"http://127.0.0.1:9/\"}", "/url"),
                    channel("{\"type\":\"feed\",\"to\":\"a@example.org\"}", "/to"),
                    channel("{\"type\":\"webhook\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"not a url\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"ftp://example.org/\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"https:///path\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"http://169.254.169.254/\"}", "/url"),
                    channel("{\"type\":\"webhook\",\"url\":\"https://a:b@hooks.newswatch.invalid/\"}", "/url"),
                    channel(
                            "{\"type\":\"webhook\",\"url\":\"https://hooks.newswatch.invalid/\",\"secret\":\"short\"}",
                            "/secret"),
                    channel("{\"type\":\"email\",\"to\":\"nobody\"}", "/to"),
                    channel("{\"type\":\"email\",\"to\":\"a@example.org\\r\\nBcc: b@example.org\"}", "/to"),
                    channel(
                            "{\"type\":\"email\",\"to\":\"a@example.org\",\"url\":\"https://hooks.newswatch.invalid/\"}",
                            "/url"));
        }

        @ParameterizedTest
        @MethodSource({"refused", "refusedChannels"})
        void isRefusedWithAPointer(String body, String pointer) {
            Api.asAdmin()
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItem(pointer))
                    .body("detail", notNullValue())
                    .body("detail", not(startsWith("java")));
        }

        @Test
        void aQueryIsRefusedAtTheCharacterWhereItGoesWrong() {
            Api.asAdmin()
                    .body("{\"name\":\"x\",\"query\":\"nato AND wo*d\"}")
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/query"))
                    .body("errors[0].position", equalTo(12))
                    .body("errors[0].detail", startsWith("at character 12, it has a star before the end"));
        }

        @Test
        void tooMuchIsRefusedAndTheServiceGoesOn() {
            Api.asAdmin()
                    .body("{\"name\":\"" + "x".repeat(300_000) + "\"}")
                    .post(PATH)
                    .then()
                    .statusCode(413);
            Api.asAdmin()
                    .body("{\"name\":\"x\",\"actors\":" + "[".repeat(200) + "]".repeat(200) + "}")
                    .post(PATH)
                    .then()
                    .statusCode(400);
            Api.asAdmin().get(PATH).then().statusCode(200);
        }

        @Test
        void wrongMethodsTypesAndParametersAreRefused() {
            Api.asAdmin().patch(PATH).then().statusCode(405);
            Api.asAdmin()
                    .contentType(ContentType.XML)
                    .body("<a/>")
                    .post(PATH)
                    .then()
                    .statusCode(415);
            Api.asAdmin().get(PATH + "?cursor=nonsense").then().statusCode(400);
            Api.asAdmin().get(PATH + "?limit=0").then().statusCode(400);
            Api.asAdmin().get("/api/v1/alerts?level=HIGH").then().statusCode(400);
            Api.asAdmin().get("/api/v1/alerts?since=yesterday").then().statusCode(400);
            Api.asAdmin().get("/api/v1/alerts?cursor=x").then().statusCode(400);
            Api.asAdmin().get("/api/v1/alerts/none").then().statusCode(404);
        }

        private static Arguments bad(String body, String pointer) {
            return Arguments.of(body, pointer);
        }

        private static Arguments channel(String channel, String pointer) {
            return bad("{\"name\":\"x\",\"channels\":[" + channel + "]}", "/channels/0" + pointer);
        }
    }
}
