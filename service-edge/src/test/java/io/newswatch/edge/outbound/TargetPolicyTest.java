package io.newswatch.edge.outbound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {
    private final TargetPolicy strict = new TargetPolicy(false, Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://127.1/",
                "http://2130706433/",
                "http://0/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::]:8080/",
                "https://10.0.0.8/x",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.0.1:8080/",
                "http://[fd00::1]/",
                "http://user:secret@1.1.1.1/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "gopher://1.1.1.1/",
                "http:///path",
                "//1.1.1.1/",
                "http://1.1.1.1:0/",
                "http://1.1.1.1:70000/",
                "jar:http://1.1.1.1!/",
                "relative/path"
            })
    void refuses(String address) {
        assertThatThrownBy(() -> strict.check(URI.create(address))).isInstanceOf(ForbiddenTargetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://1.1.1.1/", "https://8.8.8.8:8443/feed?x=1", "https://[2606:4700::1111]/"})
    void permitsPublicAddresses(String address) {
        assertThatCode(() -> strict.check(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void aNameThatDoesNotResolveNowIsCheckedWhenItDoes() {
        assertThatCode(() -> strict.check(URI.create("https://no-such-host.invalid/")))
                .doesNotThrowAnyException();
    }

    @Test
    void theSettingPermitsLocalRangesButNoSpecialOnes() {
        var lenient = new TargetPolicy(true, Set.of());

        assertThatCode(() -> lenient.check(URI.create("http://127.0.0.1:9000/")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> lenient.check(URI.create("http://169.254.169.254/")))
                .isInstanceOf(ForbiddenTargetException.class);
    }

    @Test
    void aPermittedTargetIsPermittedOnItsPortOnly() {
        var demo = new TargetPolicy(false, Set.of("127.0.0.1:8090"));

        assertThatCode(() -> demo.check(URI.create("http://127.0.0.1:8090/feed")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> demo.check(URI.create("http://127.0.0.1:8091/feed")))
                .isInstanceOf(ForbiddenTargetException.class);
    }
}
