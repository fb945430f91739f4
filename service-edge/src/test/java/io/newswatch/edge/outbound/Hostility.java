package io.newswatch.edge.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.newswatch.edge.outbound.HostileServer.Conversation;
import io.newswatch.edge.outbound.HostileServer.Peer;
import io.newswatch.edge.outbound.OutboundException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What servers do to their readers, by malice or by accident, and what each is called. */
enum Hostility {
    ENDLESS_BODY(Kind.TOO_LARGE, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n");
        peer.sayForEver("<item/>");
    }),
    ENDLESS_CHUNKS(Kind.TOO_LARGE, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        peer.sayForEver("7\r\n<item/>\r\n");
    }),
    ENDLESS_PROMISED_BODY(Kind.TOO_LARGE, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n");
        peer.sayForEver("<item/>");
    }),
    BODY_OF_50_MEGABYTES(Kind.TOO_LARGE, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n");
        for (int i = 0; i < 1_000; i++) {
            peer.say(new byte[50_000]);
        }
    }),
    GZIP_BOMB(Kind.TOO_LARGE, peer -> encoded(peer, "gzip", gzip(new byte[50_000_000]))),
    NESTED_GZIP_BOMB(Kind.TOO_LARGE, peer -> encoded(peer, "gzip, gzip", gzip(gzip(new byte[50_000_000])))),
    DEFLATE_BOMB(Kind.TOO_LARGE, peer -> encoded(peer, "deflate", deflate(new byte[50_000_000]))),
    BOTTOMLESS_ENCODINGS(Kind.PROTOCOL, peer -> encoded(peer, "gzip, ".repeat(200) + "gzip", gzip(new byte[10]))),
    BROTLI_NOBODY_ASKED_FOR(Kind.PROTOCOL, peer -> encoded(peer, "br", new byte[] {0x0b, 0x02, (byte) 0x80, 'x', 3})),
    NO_GZIP_AT_ALL(Kind.PROTOCOL, peer -> encoded(peer, "gzip", "<rss/>".getBytes(ISO_8859_1))),
    NO_DEFLATE_AT_ALL(Kind.PROTOCOL, peer -> encoded(peer, "deflate", "<rss/>".getBytes(ISO_8859_1))),
    HALF_A_GZIP(
            Kind.PROTOCOL,
            peer -> encoded(peer, "gzip", half(gzip("<rss/>".repeat(50).getBytes(ISO_8859_1))))),
    EMPTY_GZIPS_WITHOUT_END(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        peer.sayForEver(new String(gzip(new byte[0]), ISO_8859_1));
    }),

    SILENCE(Kind.TIMEOUT, Peer::keepSilent),
    DRIBBLING_HEADERS(Kind.TIMEOUT, peer -> peer.dribbleForEver("H")),
    DRIBBLING_BODY(Kind.TIMEOUT, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        peer.dribbleForEver("<");
    }),
    DRIBBLING_CHUNK_SIZE(Kind.TIMEOUT, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        peer.dribbleForEver("0");
    }),
    CONTINUE_FLOOD(Kind.TIMEOUT, peer -> peer.sayForEver("HTTP/1.1 100 Continue\r\n\r\n")),
    EARLY_HINTS_FLOOD(Kind.TIMEOUT, peer -> peer.sayForEver("HTTP/1.1 103 Early Hints\r\n\r\n")),

    ENDLESS_HEADERS(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\n");
        peer.sayForEver("X-Header: bomb\r\n");
    }),
    ENDLESS_HEADER_LINE(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nX-Header: ");
        peer.sayForEver("bomb");
    }),
    ENDLESS_FOLDED_HEADER(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nX-Header: bomb\r\n");
        peer.sayForEver(" bomb\r\n");
    }),
    ENDLESS_STATUS_LINE(Kind.PROTOCOL, peer -> peer.sayForEver("HTTP/1.1 200 OK ")),
    ENDLESS_EMPTY_LINES(Kind.PROTOCOL, peer -> peer.sayForEver("\r\n")),
    ENDLESS_TRAILERS(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
        peer.sayForEver("X-Trailer: bomb\r\n");
    }),
    ENDLESS_CHUNK_EXTENSION(Kind.PROTOCOL, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
        peer.sayForEver("bomb");
    }),

    CHUNK_SIZE_OF_LETTERS(Kind.PROTOCOL, peer -> chunked(peer, "zz\r\nhello\r\n0\r\n\r\n")),
    NEGATIVE_CHUNK_SIZE(Kind.PROTOCOL, peer -> chunked(peer, "-5\r\nhello\r\n0\r\n\r\n")),
    CHUNK_SIZE_BEYOND_NUMBERS(Kind.PROTOCOL, peer -> chunked(peer, "F".repeat(20) + "\r\nhello\r\n")),
    CHUNK_WITHOUT_LINE_END(Kind.PROTOCOL, peer -> chunked(peer, "5\r\nhelloooo0\r\n\r\n")),
    CHUNKS_THAT_STOP(Kind.PROTOCOL, peer -> chunked(peer, "F0\r\nhello")),
    LONG_CONTENT_LENGTH(Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello")),
    NEGATIVE_CONTENT_LENGTH(Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello")),
    CONTENT_LENGTH_OF_LETTERS(Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nhello")),
    UNKNOWN_TRANSFER_ENCODING(
            Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: morse\r\n\r\n... --- ...")),
    ANOTHER_PROTOCOL_AFTER_ALL(
            Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: morse\r\n\r\n... --- ...")),

    HTTP_0_9(Kind.PROTOCOL, peer -> peer.say("<rss><channel/></rss>\n")),
    ANOTHER_SERVICE(Kind.PROTOCOL, peer -> peer.say("SSH-2.0-OpenSSH_9.6\r\n")),
    NO_NUMBER_IN_THE_STATUS(Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 fine\r\n\r\n")),
    HTTP_99(Kind.PROTOCOL, peer -> peer.say("HTTP/99.0 200 OK\r\n\r\n")),
    HEADER_WITHOUT_NAME(Kind.PROTOCOL, peer -> peer.say("HTTP/1.1 200 OK\r\n: nobody\r\n\r\n")),
    GOODBYE(Kind.PROTOCOL, peer -> {}),
    RESET(Kind.CONNECT, Peer::reset),
    RESET_IN_THE_BODY(Kind.CONNECT, peer -> {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
        peer.reset();
    }),

    ROUND_AND_ROUND(Kind.PROTOCOL, peer -> redirect(peer, "/feed")),
    REDIRECT_TO_NOTHING(Kind.PROTOCOL, peer -> redirect(peer, "http://")),
    REDIRECT_INTO_THE_WOODS(Kind.PROTOCOL, peer -> redirect(peer, "http://[woods")),
    REDIRECT_TO_A_FILE(Kind.FORBIDDEN, peer -> redirect(peer, "file:///etc/hostname")),
    ENDLESS_BODY_OF_A_REDIRECT(Kind.TOO_LARGE, peer -> {
        peer.say("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n\r\n");
        peer.sayForEver("moved ");
    });

    private final Kind kind;
    private final Conversation conversation;

    Hostility(Kind kind, Conversation conversation) {
        this.kind = kind;
        this.conversation = conversation;
    }

    /** What a call that meets it fails with. */
    Kind kind() {
        return kind;
    }

    HostileServer server() throws IOException {
        return new HostileServer(peer -> {
            peer.listen();
            conversation.hold(peer);
        });
    }

    private static void chunked(Peer peer, String body) throws IOException {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    }

    private static void redirect(Peer peer, String location) throws IOException {
        peer.say("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n");
    }

    private static void encoded(Peer peer, String encoding, byte[] body) throws IOException {
        peer.say(
                "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        peer.say(body);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        return through(new GZIPOutputStream(bytes), content, bytes);
    }

    private static byte[] deflate(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        return through(new DeflaterOutputStream(bytes), content, bytes);
    }

    private static byte[] through(OutputStream encoder, byte[] content, ByteArrayOutputStream bytes)
            throws IOException {
        try (encoder) {
            encoder.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
