package io.newswatch.alert.delivery.postgres;

import io.newswatch.alert.delivery.ChannelStore.Asked;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.secret.Capabilities;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Asks the readers of e-mail addresses whether they want alerts: one address a few times a day at most, whoever entered
 * it however often, and for one owner not too many addresses. Safe for use by several threads.
 */
public final class Confirmations {
    private static final Duration DAY = Duration.ofDays(1);

    private final Capabilities capabilities;
    private final int anAddress;
    private final int anOwner;

    /**
     * @param anAddress how often one address is asked within a day
     * @param anOwner how many questions one owner causes within a day
     */
    public Confirmations(Capabilities capabilities, int anAddress, int anOwner) {
        this.capabilities = capabilities;
        this.anAddress = anAddress;
        this.anOwner = anOwner;
    }

    /** Writes the question, to be sent when the transaction is committed, unless there were too many. */
    public Asked ask(Statements statements, Question question) throws SQLException {
        var address = question.address().toLowerCase(Locale.ROOT);
        var granted = Wishes.grant(statements, "confirm-owner " + question.ownerId(), anOwner, DAY)
                && Wishes.grant(statements, "confirm " + capabilities.fingerprint("address", address), anAddress, DAY);
        if (granted) {
            LetterTable.askReader(statements, question.channelId(), question.subscriptionName());
        }
        return granted ? Asked.ASKED : Asked.TOO_OFTEN;
    }

    /** Who is to be asked what for whom. */
    public record Question(String channelId, String address, String ownerId, String subscriptionName) {}
}
