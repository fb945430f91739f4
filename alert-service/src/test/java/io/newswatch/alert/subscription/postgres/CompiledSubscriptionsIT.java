package io.newswatch.alert.subscription.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.Database;
import io.newswatch.contract.Level;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two replicas of the compiled subscriptions over one database. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CompiledSubscriptionsIT {
    private static final String PATH = "/api/v1/subscriptions/";

    private final CompiledSubscriptions one = new CompiledSubscriptions();
    private final CompiledSubscriptions other = new CompiledSubscriptions();

    @Inject
    Transactions transactions;

    @InjectStack
    LocalStack stack;

    @Test
    void aChangeIsEffectiveOnEveryReplicaWithItsNextBatch() throws SQLException {
        // Given
        matching("zanzibar cable");
        var id = Api.subscribe(asking("\\\"zanzibar cable\\\"", true));
        assertThat(matching("a Zanzibar cable")).containsExactly(id);

        // When its query is changed
        Api.asAdmin().body(asking("title:zanzibar AND harbour", true)).put(PATH + id);

        // Then
        assertThat(matching("a Zanzibar cable")).isEmpty();
        assertThat(matching("the harbour")).containsExactly(id);

        // When it is switched off and on again
        Api.asAdmin().body(asking("harbour", false)).put(PATH + id);
        assertThat(matching("the harbour")).isEmpty();
        Api.asAdmin().body(asking("harbour", true)).put(PATH + id);
        assertThat(matching("the harbour")).containsExactly(id);

        // When it is removed
        Api.asAdmin().delete(PATH + id).then().statusCode(204);

        // Then
        assertThat(matching("the harbour")).isEmpty();
    }

    @Test
    void aReplicaThatIsFarBehindReadsEverythingAnew() throws SQLException {
        var id = Api.subscribe(asking("quagga", true));
        assertThat(matching("a quagga")).containsExactly(id);
        var database = new Database(stack.postgres());
        var behind = Long.parseLong(database.one("SELECT version FROM subscription_catalogue"));

        Api.asAdmin().delete(PATH + id).then().statusCode(204);
        transactions.inOne(connection -> connection
                .createStatement()
                .executeUpdate("UPDATE subscription_catalogue SET version = " + (behind + 20_000)));

        assertThat(matching("a quagga")).isEmpty();
    }

    @Test
    void aStoredQueryThatCannotBeReadAnyMoreStopsNobodyElse() throws SQLException {
        // Given
        var good = Api.subscribe(asking("dodo", true));
        var bad = Api.subscribe(asking("dodo", true));
        var spoil =
                "UPDATE subscription SET spec = jsonb_set(spec, '{conditions,query}', '\"dodo AND (\"') WHERE id = '";

        // When
        transactions.inOne(connection -> connection.createStatement().executeUpdate(spoil + bad + "'"));

        // Then
        assertThat(matching("a dodo")).containsExactly(good);
        Api.asAdmin().delete(PATH + good);
        Api.asAdmin().delete(PATH + bad);
    }

    @Test
    void aStoredSubscriptionThatCannotBeReadAnyMoreStopsNobodyElse() throws SQLException {
        // Given
        var good = Api.subscribe(asking("moa", true));
        var bad = Api.subscribe(asking("moa", true));

        // When
        transactions.inOne(connection -> connection
                .createStatement()
                .executeUpdate("UPDATE subscription SET spec = '{}' WHERE id = '" + bad + "'"));

        // Then
        assertThat(matching("a moa")).containsExactly(good);
        Api.asAdmin().delete(PATH + good);
        transactions.inOne(connection ->
                connection.createStatement().executeUpdate("DELETE FROM subscription WHERE id = '" + bad + "'"));
    }

    /** The ids of those that both replicas find for an article of this text. Others' subscriptions ask for nothing else. */
    private List<String> matching(String text) throws SQLException {
        var article = new Traits(
                Map.of("nato-asia-pacific", Level.CORE),
                Set.of(),
                Set.of(),
                Set.of("news"),
                Set.of("en"),
                Set.of(),
                new Traits.Said("Zanzibar", text));
        var first = ids(one, article);
        assertThat(ids(other, article)).isEqualTo(first);
        return first;
    }

    private List<String> ids(CompiledSubscriptions replica, Traits article) throws SQLException {
        return transactions.inOne(replica::asOf).matches(article).stream()
                .filter(subscribed -> subscribed.name().equals("replicated"))
                .map(Subscribed::id)
                .toList();
    }

    private static String asking(String query, boolean enabled) {
        return "{\"name\":\"replicated\",\"query\":\"" + query + "\",\"enabled\":" + enabled + "}";
    }
}
