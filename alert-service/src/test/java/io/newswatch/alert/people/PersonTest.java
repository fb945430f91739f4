package io.newswatch.alert.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(strings = {"ana", "a", "0b9f4c1e-22aa", "ana.k_1"})
    void goodIdsPass(String id) {
        assertThat(Person.idFault(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana", "-a", "a b", "a/b", "../a", "service:x"})
    void otherIdsDoNot(String id) {
        assertThat(Person.idFault(id)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ana", "ana\n", "a\u0000b"})
    void namesWithoutContentOrWithControlCharactersDoNotPass(String name) {
        assertThat(Person.nameFault(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "a+b@localhost", "ü@exämple.org"})
    void goodAddressesPass(String email) {
        assertThat(Person.emailFault(email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "a@b@c", "a b@c", "a@b\r\nBcc: c@d", "a,b@c", "Ana <a@b>"})
    void otherAddressesDoNot(String email) {
        assertThat(Person.emailFault(email)).isPresent();
    }

    @Test
    void noPersonExistsWithAFault() {
        assertThatThrownBy(() -> new Person("", "Ana", Role.READER, null, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an id has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "a\u0000bcdefghijk"})
    void weakPasswordsAreRefused(String password) {
        assertThat(PasswordRule.fault(password)).isPresent();
    }

    @Test
    void passwordsAreAsLongAsTheHashCovers() {
        assertThat(PasswordRule.fault("x".repeat(72))).isEmpty();
        assertThat(PasswordRule.fault("x".repeat(73))).isPresent();
        assertThat(PasswordRule.fault("ü".repeat(37))).isPresent();
    }
}
