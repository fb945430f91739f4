package io.newswatch.edge.outbound;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Puts no request on a connection where something lies already: what a server sends beyond a promised length would be
 * taken for the next answer. Such a request, which was not sent, is tried once more on another connection.
 */
final class WaryExecutor extends HttpRequestExecutor {
    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback information,
            HttpContext context)
            throws IOException, HttpException {
        if (isUsed(connection) && connection.isDataAvailable(AT_ONCE)) {
            connection.close(CloseMode.IMMEDIATE);
            throw new UnaskedException();
        }
        return super.execute(request, connection, information, context);
    }

    private static boolean isUsed(HttpClientConnection connection) {
        var details = connection.getEndpointDetails();
        return details != null && details.getResponseCount() > 0;
    }

    /** Something came before anything was asked. */
    private static final class UnaskedException extends IOException {
        private static final long serialVersionUID = 1L;

        UnaskedException() {
            super("the server sent something before it was asked");
        }
    }

    /** Tries again what was not sent, and nothing else. */
    static final class OnceMore implements HttpRequestRetryStrategy {
        @Override
        public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
            return failure instanceof UnaskedException && tries == 1;
        }

        @Override
        public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }
}
