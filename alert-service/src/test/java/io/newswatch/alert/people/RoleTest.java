package io.newswatch.alert.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.edge.access.Roles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
    @ParameterizedTest
    @CsvSource({
        "ADMIN,OPERATOR,true", "ADMIN,PUBLISHER,true", "OPERATOR,PUBLISHER,true", "OPERATOR,ANALYST,true",
        "OPERATOR,ADMIN,false", "ANALYST,READER,true", "ANALYST,PUBLISHER,false", "READER,ANALYST,false",
        "PUBLISHER,READER,false", "PUBLISHER,PUBLISHER,true"
    })
    void eachIncludesThoseBeforeItAndPublisherStandsAside(Role role, Role other, boolean includes) {
        assertThat(role.includes(other)).isEqualTo(includes);
    }

    @Test
    void theIdsAreThoseThatTheServicesKnow() {
        assertThat(Arrays.stream(Role.values()).map(Role::id)).containsExactlyInAnyOrderElementsOf(Roles.all());
        assertThat(Role.of("analyst")).contains(Role.ANALYST);
        assertThat(Role.of("ANALYST")).isEmpty();
        assertThat(Role.of("metrics")).isEmpty();
    }
}
