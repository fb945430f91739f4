package io.newswatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailShelfTest {
    @Test
    void theOldestMakeRoomWhenThereAreTooMany() {
        var shelf = new MailShelf(2, 1000);

        put(shelf, 1, 1, 1);

        assertThat(shelf.newestFirst()).extracting(Mail::id).containsExactly(3L, 2L);
        assertThat(shelf.find(1)).isEmpty();
    }

    @Test
    void theOldestMakeRoomWhenTheyAreTooLong() {
        var shelf = new MailShelf(10, 100);

        put(shelf, 50, 40, 30);

        assertThat(shelf.newestFirst()).extracting(Mail::id).containsExactly(3L, 2L);
    }

    @Test
    void theNewestIsKeptHoweverLong() {
        var shelf = new MailShelf(10, 100);

        put(shelf, 50, 500);

        assertThat(shelf.newestFirst()).extracting(Mail::id).containsExactly(2L);
    }

    @Test
    void idsGoOnAfterClearing() {
        var shelf = new MailShelf(10, 100);
        put(shelf, 1);

        shelf.clear();
        put(shelf, 1);

        assertThat(shelf.newestFirst()).extracting(Mail::id).containsExactly(2L);
    }

    private static void put(MailShelf shelf, int... lengths) {
        for (int length : lengths) {
            shelf.put(id -> new Mail(
                    id, "a@b", List.of("c@d"), "subject", Instant.EPOCH, Map.of(), "", "", "x".repeat(length)));
        }
    }
}
