package io.newswatch.edge.outbound;

import io.newswatch.edge.outbound.OutboundException.Kind;
import io.newswatch.edge.outbound.TargetPolicy.ForbiddenHostException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Calls addresses that people entered. The policy is asked about the form of every address and about what its name
 * resolves to, at the first connection and at every redirect; the address that was judged is the one connected to. No
 * cookies, no system proxy, no second try of what was sent. Blocking; safe for use by several threads.
 */
public final class OutboundHttp implements AutoCloseable {
    private static final Set<String> UNASKED = Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz");

    private final TargetPolicy policy;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

    OutboundHttp(TargetPolicy policy, CloseableHttpClient client) {
        this.policy = policy;
        this.client = client;
    }

    /**
     * Makes the call and reads the whole answer.
     *
     * @throws OutboundException when there is none within the limits, or the target may not be called
     */
    public OutboundResponse exchange(OutboundRequest request) throws OutboundException {
        var end = System.nanoTime() + request.limits().deadline().toNanos();
        var hop = inAscii(request);
        for (int redirects = 0; ; redirects++) {
            var response = once(hop, end);
            var limit = request.limits().maxRedirects();
            if (limit == 0 || !isRedirect(response)) {
                return response;
            }
            if (redirects == limit) {
                throw new OutboundException(Kind.PROTOCOL, "more than " + limit + " redirects", null);
            }
            hop = OutboundRequest.get(location(response), request.headers(), request.limits());
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private OutboundResponse once(OutboundRequest request, long end) throws OutboundException {
        try {
            policy.checkForm(request.uri());
        } catch (ForbiddenTargetException e) {
            throw new OutboundException(Kind.FORBIDDEN, String.valueOf(e.getMessage()), e);
        }
        var call = call(request);
        var late = new AtomicBoolean();
        var timer = deadlines.schedule(
                () -> {
                    late.set(true);
                    call.abort();
                },
                Math.max(0, end - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        try {
            return client.execute(call, answer -> readOrHangUp(answer, request, call));
        } catch (IOException e) {
            throw failure(e, late.get());
        } finally {
            timer.cancel(false);
        }
    }

    private static OutboundRequest inAscii(OutboundRequest request) throws OutboundException {
        try {
            var uri = RequestAddress.of(request.uri());
            return new OutboundRequest(request.method(), uri, request.headers(), request.body(), request.limits());
        } catch (IllegalArgumentException e) {
            throw new OutboundException(Kind.FORBIDDEN, "the address cannot be written in ASCII: " + request.uri(), e);
        }
    }

    private static HttpUriRequestBase call(OutboundRequest request) {
        var call = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(call::setHeader);
        if (request.body().length > 0) {
            call.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return call;
    }

    /** The client would read the rest of an answer that we gave up, to its end or to the deadline. */
    private static OutboundResponse readOrHangUp(
            ClassicHttpResponse answer, OutboundRequest request, HttpUriRequestBase call)
            throws HttpException, IOException {
        try {
            return read(answer, request);
        } catch (IOException e) {
            call.abort();
            throw e;
        }
    }

    private static OutboundResponse read(ClassicHttpResponse answer, OutboundRequest request)
            throws HttpException, IOException {
        var headers = new HashMap<String, List<String>>();
        for (var header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        }
        var entity = answer.getEntity();
        checkEncoding(headers.getOrDefault("content-encoding", List.of()));
        var body = entity == null
                ? new byte[0]
                : read(entity.getContent(), request.limits().maxBytes(), answer.getCode());
        return new OutboundResponse(answer.getCode(), Map.copyOf(headers), body, request.uri());
    }

    /** Whatever the client decoded has left the headers; servers write all sorts of things there that encode nothing. */
    private static void checkEncoding(List<String> encodings) throws OutboundException {
        for (var encoding : encodings) {
            if (UNASKED.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
                throw new OutboundException(
                        Kind.PROTOCOL, "the body is in '" + encoding + "', which was not asked for", null);
            }
        }
    }

    private static byte[] read(InputStream content, long maxBytes, int status) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            if (bytes.size() + (long) n > maxBytes) {
                throw OutboundException.tooLarge(status, "the body is larger than " + maxBytes + " bytes");
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    private static boolean isRedirect(OutboundResponse response) {
        return switch (response.status()) {
            case 301, 302, 303, 307, 308 -> response.header("location").isPresent();
            default -> false;
        };
    }

    private static URI location(OutboundResponse response) throws OutboundException {
        var location = response.header("location").orElse("");
        try {
            return RequestAddress.seenFrom(response.uri(), location);
        } catch (IllegalArgumentException e) {
            throw new OutboundException(Kind.PROTOCOL, "redirected to something that is not an address", e);
        }
    }

    private static OutboundException failure(IOException e, boolean late) {
        if (e instanceof OutboundException known) {
            return known;
        }
        if (late) {
            return new OutboundException(Kind.TIMEOUT, "no complete answer before the deadline", e);
        }
        var kind =
                switch (e) {
                    case ForbiddenHostException forbidden -> Kind.FORBIDDEN;
                    case UnknownHostException unknown -> Kind.DNS;
                    case SocketTimeoutException timeout -> Kind.TIMEOUT;
                    case ConnectException refused -> Kind.CONNECT;
                    case NoRouteToHostException noRoute -> Kind.CONNECT;
                    case SSLException tls -> Kind.TLS;
                    case SocketException reset -> Kind.CONNECT;
                    default -> Kind.PROTOCOL;
                };
        return new OutboundException(kind, kind + ": " + e.getMessage(), e);
    }
}
