package io.newswatch.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.session.Role;
import io.newswatch.console.session.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenuTest {
    @Test
    void marksThePageThatIsOpen() {
        var visitor = new Visitor("t", "Ana", Optional.of(Role.READER));

        assertThat(Menu.of(visitor, "/"))
                .filteredOn(Menu.Entry::isCurrent)
                .extracting(Menu.Entry::path)
                .containsExactly("/");
    }

    @Test
    void offersNothingToSomebodyWithoutARole() {
        assertThat(Menu.of(Visitor.NOBODY, "/")).isEmpty();
    }
}
