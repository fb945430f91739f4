package io.newswatch.alert.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** A real SMTP server for tests, and the settings with which deliveries to this machine are quick and permitted. */
public final class PeersResource implements QuarkusTestResourceLifecycleManager {
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Override
    public Map<String, String> start() {
        mail.start();
        return Map.ofEntries(
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Integer.toString(mail.getSmtp().getPort())),
                Map.entry("quarkus.mailer.from", "newswatch@watch.example"),
                Map.entry("newswatch.public-url", "https://watch.example"),
                Map.entry("newswatch.allow-local-targets", "true"),
                Map.entry("newswatch.delivery.shortest-pause", "50ms"),
                Map.entry("newswatch.delivery.sweep-every", "50ms"),
                Map.entry("newswatch.delivery.per-host", "2"),
                Map.entry("newswatch.delivery.answer-within", "5s"),
                Map.entry("newswatch.digest.look-every", "100ms"),
                Map.entry("newswatch.session.attempts-by-address", "1000"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mail, new TestInjector.AnnotatedAndMatchesType(InjectMail.class, GreenMail.class));
    }

    @Override
    public void stop() {
        mail.stop();
    }

    /** Marks the field of a Quarkus test that receives the SMTP server. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface InjectMail {}
}
