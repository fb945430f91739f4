package io.newswatch.console.rest;

import io.newswatch.console.session.Handshake;
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

    private static final int HANDSHAKE_SECONDS = 600;

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
        return cookie(NAME, session.token(), Math.clamp(left, 0, Integer.MAX_VALUE), NewCookie.SameSite.STRICT);
    }

    /** What is kept while somebody is elsewhere to sign in. It must come back with a link from there, so it is not strict. */
    NewCookie of(Handshake handshake) {
        return cookie(Handshake.COOKIE, handshake.text(), HANDSHAKE_SECONDS, NewCookie.SameSite.LAX);
    }

    /** Makes the browser forget that somebody was elsewhere to sign in. */
    NewCookie handshakeGone() {
        return cookie(Handshake.COOKIE, "", 0, NewCookie.SameSite.LAX);
    }

    /** Makes the browser forget the session. */
    NewCookie gone() {
        return cookie(NAME, "", 0, NewCookie.SameSite.STRICT);
    }

    private NewCookie cookie(String name, String value, int maxAge, NewCookie.SameSite sameSite) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .build();
    }
}
