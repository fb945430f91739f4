package io.newswatch.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.session.Role;
import io.newswatch.console.session.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {
    @ParameterizedTest
    @CsvSource({"/,/", "/stories/x,/", "/articles/x,/", "/alerts,/alerts", "/alerts/x,/alerts"})
    void marksThePageThatIsOpen(String open, String marked) {
        var visitor = new Visitor("t", "Ana", Optional.of(Role.ADMIN));

        assertThat(Menu.of(visitor, open))
                .filteredOn(Menu.Entry::isCurrent)
                .extracting(Menu.Entry::path)
                .containsExactly(marked);
    }

    @Test
    void offersNothingToSomebodyWithoutARole() {
        assertThat(Menu.of(Visitor.NOBODY, "/")).isEmpty();
    }
}
