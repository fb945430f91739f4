package io.newswatch.console.vertx;

import io.newswatch.console.rest.SessionCookie;
import io.newswatch.console.wiring.ConsoleConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Relays alert-service's event stream to an open page, under our own address because a page can neither send a token
 * nor talk to another origin. A page that gets no stream asks for the list every few seconds instead.
 */
@ApplicationScoped
class LiveStream {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    /** Tells a browser not to try again by itself. */
    private static final int NO_CONTENT = 204;

    private final HttpClient client;
    private final String streamUrl;

    LiveStream(Vertx vertx, ConsoleConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2_000)
                // Each open page holds one connection for as long as it is open.
                .setMaxPoolSize(500));
        this.streamUrl = config.alertUrl().resolve("/api/v1/stream").toString();
    }

    void register(@Observes Router router) {
        router.get("/live").handler(this::relay);
    }

    private void relay(RoutingContext page) {
        var cookie = page.request().getCookie(SessionCookie.NAME);
        if (cookie == null || cookie.getValue().isBlank()) {
            end(page, UNAUTHORIZED);
            return;
        }
        var options = new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(streamUrl);
        client.request(options)
                .compose(request -> ask(page, request, cookie.getValue()))
                .onSuccess(stream -> answer(page, stream))
                .onFailure(failure -> {
                    LOG.debugf("No live stream from alert-service: %s", failure.getMessage());
                    end(page, NO_CONTENT);
                });
    }

    private static Future<HttpClientResponse> ask(RoutingContext page, HttpClientRequest request, String token) {
        page.response().closeHandler(closed -> request.reset());
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .putHeader(HttpHeaders.ACCEPT, "text/event-stream");
        var last = page.request().getHeader("Last-Event-ID");
        if (last != null) {
            request.putHeader("Last-Event-ID", last);
        }
        return request.send();
    }

    private static void answer(RoutingContext page, HttpClientResponse stream) {
        if (stream.statusCode() != OK) {
            page.response().closeHandler(null);
            end(page, stream.statusCode() == UNAUTHORIZED ? UNAUTHORIZED : NO_CONTENT);
            return;
        }
        page.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setChunked(true);
        stream.pipeTo(page.response()).onFailure(failure -> {
            LOG.debugf("A live stream ended: %s", failure.getMessage());
            // The reset of the other end still comes, and nobody else listens any more.
            stream.exceptionHandler(reset -> LOG.debugf("The live stream was reset: %s", reset.getMessage()));
            page.request().connection().close();
        });
    }

    private static void end(RoutingContext page, int status) {
        if (!page.response().ended() && !page.response().closed()) {
            page.response().setStatusCode(status).end();
        }
    }
}
