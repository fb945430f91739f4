package io.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.delivery.AttemptResult;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailVerdictTest {
    @ParameterizedTest
    @ValueSource(ints = {421, 450, 451, 452})
    void aTemporaryRefusalIsTriedAgain(int code) {
        assertThat(verdict(code)).isInstanceOf(AttemptResult.TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 552, 553, 554})
    void aPermanentRefusalFails(int code) {
        assertThat(verdict(code)).isInstanceOf(AttemptResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 530, 535, 538})
    void aRefusalOfOurSettingsIsTriedAgainBecauseSomebodyWillRepairThem(int code) {
        assertThat(verdict(code)).isInstanceOf(AttemptResult.TryLater.class);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        assertThat(MailVerdict.of(new ConnectException("refused"))).isInstanceOf(AttemptResult.TryLater.class);
    }

    private static AttemptResult verdict(int code) {
        return MailVerdict.of(new SMTPException("refused", code, List.of(code + " no"), true));
    }
}
