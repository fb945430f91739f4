package io.newswatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.local.running.Role;
import io.newswatch.local.terminal.Terminal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpSettingsTest {
    @Test
    void usesThePromisedPortsUnlessTheEnvironmentSaysOtherwise() {
        var settings = settings(Map.of("NEWSWATCH_ALERT_PORT", "9183"));
        assertThat(settings.port(Role.CONSOLE)).isEqualTo(8080);
        assertThat(settings.port(Role.ALERT)).isEqualTo(9183);
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void runsNoMailboxBesideARealMailServer() {
        var settings = settings(Map.of("NEWSWATCH_SMTP_HOST", "mail.example.org", "NEWSWATCH_SMTP_PORT", "587"));
        assertThat(settings.builtInMailbox()).isFalse();
        assertThat(settings.ports()).doesNotContainKeys(Role.SMTP, Role.MAILBOX);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> settings(Map.of("NEWSWATCH_KAFKA_PORT", "99999")))
                .hasMessageContaining("NEWSWATCH_KAFKA_PORT")
                .hasMessageContaining("99999");
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatThrownBy(() -> settings(Map.of("NEWSWATCH_KAFKA_PORT", "8080")))
                .hasMessageContaining("8080")
                .hasMessageContaining("Kafka")
                .hasMessageContaining("console");
    }

    @Test
    void reachesAServerOnAllAddressesByLoopback() {
        assertThat(settings(Map.of("NEWSWATCH_BIND", "0.0.0.0")).url(Role.INGEST))
                .isEqualTo("http://127.0.0.1:8081");
    }

    private static UpSettings settings(Map<String, String> environment) {
        var terminal = new Terminal(InputStream.nullInputStream(), System.out, System.err, environment);
        return UpSettings.of(terminal, Path.of("data"), false, StackKind.EMBEDDED);
    }
}
