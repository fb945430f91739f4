package io.newswatch.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswatch.edge.outbound.OutboundException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No trick leads a call to an address that is not public. A trap on every local address counts connections. */
class ForbiddenAddressTest {
    private static final OutboundLimits LIMITS = new OutboundLimits(Duration.ofSeconds(30), 10_000, 5);
    private static final String PUBLIC = "93.184.215.14";

    private final AtomicInteger lookups = new AtomicInteger();
    private Trap trap;

    @BeforeEach
    void listen() throws IOException {
        trap = new Trap();
    }

    @AfterEach
    void nobodyCalled() throws IOException, InterruptedException {
        assertThat(trap.connections()).isZero();
        trap.close();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void isNotCalledInAnySpelling(String host) throws OutboundException {
        assertRefused("http://" + host + ":" + trap.port() + "/");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void isNotCalledByAnyTrickOfTheAddress(String address) throws OutboundException {
        assertRefused(address.replace("PORT", "" + trap.port()));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void isNotCalledAfterARedirect(String location) throws IOException {
        var there = location.replace("PORT", "" + trap.port());
        for (var status : List.of(301, 302, 303, 307, 308)) {
            try (var lure = new HostileServer(peer -> answerTwoHops(peer, status, there));
                    var http = OutboundFixture.client(this::addresses, lure.target())) {
                assertThat(failure(http, lure.uri("http").toString()).kind()).isIn(Kind.FORBIDDEN, Kind.PROTOCOL);
                assertThat(lure.requests()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refresh: 0; url=http://127.0.0.1:PORT/", "Content-Location: http://127.0.0.1:PORT/",
                "Alt-Svc: h2=\"127.0.0.1:PORT\"", "Link: <http://127.0.0.1:PORT/>; rel=preload",
                "Location: http://127.0.0.1:PORT/", "X-Accel-Redirect: http://127.0.0.1:PORT/"
            })
    void isNotCalledBecauseAnAnswerMentionsIt(String header) throws IOException {
        var body = "<html><meta http-equiv=refresh content='0;url=http://127.0.0.1:%d/'></html>".formatted(trap.port());
        try (var lure = new HostileServer(peer -> {
                    peer.listen();
                    peer.say("HTTP/1.1 200 OK\r\n" + header.replace("PORT", "" + trap.port()) + "\r\n\r\n" + body);
                });
                var http = OutboundFixture.client(this::addresses, lure.target())) {
            assertThat(http.exchange(OutboundRequest.get(lure.uri("http"), Map.of(), LIMITS))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inside.example",
                "INSIDE.example",
                "inside.example.",
                "mixed.example",
                "mixed6.example",
                "mapped.example",
                "metadata.google.internal",
                "metadata.google.internal.",
                "instance-data",
                "metadata"
            })
    void isNotCalledByANameForIt(String name) throws OutboundException {
        assertRefused("http://" + name + ":" + trap.port() + "/");
    }

    @Test
    void isNotCalledWhenANameChangesWhatItStandsFor() throws Exception {
        var policy = new TargetPolicy(false, Set.of(), this::rebinding);
        var uri = URI.create("http://rebinding.example:" + trap.port() + "/");
        policy.check(uri);

        try (var http = OutboundFixture.client(policy)) {
            assertThat(failure(http, uri.toString()).kind()).isEqualTo(Kind.FORBIDDEN);
        }
        assertThat(lookups).hasValue(2);
    }

    @Test
    void theAddressThatWasJudgedIsTheOneConnectedTo() throws IOException {
        try (var server = new HostileServer(peer -> {
                    peer.listen();
                    peer.say("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
                });
                var http = OutboundFixture.client(new TargetPolicy(true, Set.of(), this::oncePermitted))) {
            var uri = URI.create(server.uri("http").toString().replace("127.0.0.1", "changing.example"));

            assertThat(http.exchange(OutboundRequest.get(uri, Map.of(), LIMITS)).status())
                    .isEqualTo(200);
            assertThat(lookups).hasValue(1);
            assertThat(failure(http, uri.toString()).kind()).isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void noProxyOfTheSystemIsAsked() throws IOException {
        var asked = new CopyOnWriteArrayList<URI>();
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(new Recorder(asked));
        try (var server = new HostileServer(peer -> {
                    peer.listen();
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                var http = OutboundFixture.client(this::addresses, server.target())) {
            http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), LIMITS));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameServiceThatDoesNotAnswerIsNotWaitedFor() throws IOException {
        var never = new CountDownLatch(1);
        NameLookup silent = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        var policy = new TargetPolicy(false, Set.of(), new BoundedLookup(silent, Duration.ofMillis(100)));
        try (var http = OutboundFixture.client(policy)) {
            assertThat(failure(http, "http://slow.example/").kind()).isEqualTo(Kind.DNS);
        } finally {
            never.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://1.2.3.4.5/"
            })
    void aNumberInAnUnusualSpellingIsRefusedAtSavingToo(String address) {
        assertThatThrownBy(() -> new TargetPolicy(true, Set.of(), this::addresses).check(URI.create(address)))
                .isInstanceOf(ForbiddenTargetException.class)
                .hasMessageContaining("number");
    }

    private static Stream<String> spellings() {
        return Stream.of("""
            127.0.0.1 127.8.8.8 127.0.0.1. 127.1 127.0.1 2130706433 0x7f000001 0x7F.0.0.1 0x7f.1 017700000001
            0177.0.0.1 0177.0.0.0x1 00000177.1 127.0.0.01 0 0.0.0.0 0x0 4294967295 127.0.0.1.1 256.0.0.1
            127.0.0.257 1.0x7f localhost LOCALHOST localhost. LocalHost.LocalDomain [::1] [0:0:0:0:0:0:0:1]
            [0000::0001] [::] [::127.0.0.1] [::7f00:1] [::ffff:127.0.0.1] [::FFFF:7F00:1]
            [0:0:0:0:0:ffff:127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b:1::7f00:1]
            [2002:7f00:1::] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [fe80::1] [fe80::1%25lo] [fe80::1%lo]
            [::1%25lo] [::1%1] [fec0::1] [fd00::2] [ff02::1]
            """.strip().split("\\s+"));
    }

    private static Stream<String> tricks() {
        return """
            http://93.184.215.14@127.0.0.1:PORT/
            http://user:word@127.0.0.1:PORT/
            http://127.0.0.1:PORT@93.184.215.14/
            http://@127.0.0.1:PORT/
            http:127.0.0.1:PORT/
            http:/127.0.0.1:PORT/
            http:///127.0.0.1:PORT/
            //127.0.0.1:PORT/
            HTTP://127.0.0.1:PORT/
            hTTps://127.0.0.1:PORT/
            http://127.0.0.1:PORT
            http://127.0.0.1:PORT?x
            http://127.0.0.1:PORT#x
            http://127.0.0.1:0PORT/
            http://127.0.0.1:+PORT/
            http://%31%32%37.0.0.1:PORT/
            http://127.0.0.1%2f.example.org:PORT/
            http://127.0.0.1%00.example.org:PORT/
            http://127%2e0%2e0%2e1:PORT/
            http://①②⑦.⓪.⓪.①:PORT/
            http://１２７.０.０.１:PORT/
            http://127。0。0。1:PORT/
            http://127．0．0．1:PORT/
            http://ⓛocalhost:PORT/
            http:\\\\127.0.0.1:PORT\\
            http://93.184.215.14\\@127.0.0.1:PORT/
            http://127.0.0.1:PORT\\@93.184.215.14/
            http://127.0.0.1TAB:PORT/
            TABhttp://127.0.0.1:PORT/
            http://127.0.0.1:PORT/CRLFHost: example.org
            htLFtp://127.0.0.1:PORT/
            http://127.0.0.1 :PORT/
            http://[127.0.0.1]:PORT/
            http://[[::1]]:PORT/
            http://::1:PORT/
            http://[::1:PORT/
            ftp://127.0.0.1:PORT/
            file://127.0.0.1:PORT/
            gopher://127.0.0.1:PORT/_x
            jar:http://127.0.0.1:PORT!/x
            ldap://127.0.0.1:PORT/
            dict://127.0.0.1:PORT/x
            feed://127.0.0.1:PORT/
            feed:http://127.0.0.1:PORT/
            view-source:http://127.0.0.1:PORT/
            data:text/xml,x
            """.lines().map(ForbiddenAddressTest::withControls);
    }

    private static Stream<String> redirects() {
        return """
            http://127.0.0.1:PORT/secret
            //127.0.0.1:PORT/secret
            https://127.0.0.1:PORT/
            http://[::1]:PORT/
            http://2130706433:PORT/
            http://localhost:PORT/
            http://inside.example:PORT/
            http://user@127.0.0.1:PORT/
            HTTP:\\\\127.0.0.1:PORT\\
            http:TAB//127.0.0.1:PORT/
            ftp://127.0.0.1:PORT/
            jar:http://127.0.0.1:PORT!/
            http://0x7f.1:PORT/
            /\\127.0.0.1:PORT/
            """.lines().map(ForbiddenAddressTest::withControls);
    }

    private static String withControls(String line) {
        return line.replace("TAB", "\t").replace("CRLF", "\r\n").replace("LF", "\n");
    }

    private void assertRefused(String address) throws OutboundException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException noAddressAtAll) {
            return;
        }
        var http = OutboundFixture.client(this::addresses);
        assertThat(catchThrowableOfType(
                                OutboundException.class,
                                () -> http.exchange(OutboundRequest.get(uri, Map.of(), LIMITS)))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThatThrownBy(() -> new TargetPolicy(false, Set.of(), this::addresses).check(uri))
                .isInstanceOf(ForbiddenTargetException.class);
    }

    private static OutboundException failure(OutboundHttp http, String address) {
        return catchThrowableOfType(
                OutboundException.class,
                () -> http.exchange(OutboundRequest.get(URI.create(address), Map.of(), LIMITS)));
    }

    private static void answerTwoHops(HostileServer.Peer peer, int status, String location) throws IOException {
        var first = peer.listen().startsWith("GET /feed ");
        peer.say("HTTP/1.1 " + status + " Moved\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
                + (first ? "hop" : location) + "\r\n\r\n");
    }

    /** Names of this test; nothing else leaves the machine to be resolved. */
    private InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host.toLowerCase(Locale.ROOT)) {
            case "inside.example" -> literals("127.0.0.1");
            case "mixed.example" -> literals(PUBLIC, "127.0.0.1");
            case "mixed6.example" -> literals(PUBLIC, "::1");
            case "mapped.example" -> literals("64:ff9b::7f00:1");
            case "metadata.google.internal", "metadata", "instance-data" -> literals("169.254.169.254");
            case "localhost", "localhost.localdomain" -> literals("127.0.0.1", "::1");
            default -> {
                if (host.matches("[0-9A-Fa-fxX.:%lo]+")) {
                    yield InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private InetAddress[] rebinding(String host) throws UnknownHostException {
        return literals(lookups.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1");
    }

    private InetAddress[] oncePermitted(String host) throws UnknownHostException {
        return literals(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254");
    }

    private static InetAddress[] literals(String... addresses) throws UnknownHostException {
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }

    private static final class Recorder extends ProxySelector {
        private final List<URI> asked;

        Recorder(List<URI> asked) {
            this.asked = asked;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked.add(uri);
        }
    }
}
