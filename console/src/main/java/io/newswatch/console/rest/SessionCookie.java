package io.newswatch.console.rest;

import io.newswatch.console.session.Session;
import io.newswatch.console.wiring.ConsoleConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.InstantSource;

/** The cookie that holds a session: out of reach for scripts, never sent along by other sites. */
@Singleton
public class SessionCookie {
    /** The cookie's name. */
    public static final String NAME = Session.COOKIE;

    private final boolean secure;
    private final InstantSource clock;

    SessionCookie(ConsoleConfig config, InstantSource clock) {
        this.secure = config.publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
        this.clock = clock;
    }

    /** Lives as long as its token. */
    NewCookie of(Session session) {
        var left = Duration.between(clock.instant(), session.expiresAt()).toSeconds();
        return cookie(session.token(), Math.clamp(left, 0, Integer.MAX_VALUE));
    }

    /** Makes the browser forget the session. */
    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
