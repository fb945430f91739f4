package io.newswatch.edge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleClaimTest {
    @Test
    void theStrongestRoleCounts() {
        var claim = new RoleClaim("groups", List.of());

        assertThat(claim.in(Map.of("groups", List.of("staff", "reader", "operator"))))
                .contains("operator");
        assertThat(claim.in(Map.of("groups", "openid analyst"))).contains("analyst");
        assertThat(claim.in(Map.of("groups", List.of("publisher", "reader")))).contains("reader");
    }

    @Test
    void aClaimMayLieWithinAnother() {
        var claim = new RoleClaim("realm_access/roles", List.of());

        assertThat(claim.in(Map.of("realm_access", Map.of("roles", List.of("admin")))))
                .contains("admin");
        assertThat(claim.in(Map.of("realm_access", "admin"))).isEmpty();
    }

    @Test
    void onlyWhatIsMappedCountsWhenThereIsAMapping() {
        var claim = new RoleClaim("groups", List.of("cn=desk,ou=news=analyst", " chiefs = admin "));

        assertThat(claim.in(Map.of("groups", List.of("cn=desk,ou=news")))).contains("analyst");
        assertThat(claim.in(Map.of("groups", List.of("chiefs")))).contains("admin");
        assertThat(claim.in(Map.of("groups", List.of("admin")))).isEmpty();
    }

    @Test
    void whoHasNoneHasNoRole() {
        var claim = new RoleClaim("groups", List.of());

        assertThat(claim.in(Map.of())).isEmpty();
        assertThat(claim.in(Map.of("groups", List.of("metrics", "root")))).isEmpty();
        assertThat(claim.in(Map.of("groups", 7))).isEmpty();
    }

    @Test
    void aMappingThatNamesNoRoleIsRefused() {
        for (var wrong : List.of("desk", "desk=editor", "=admin")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RoleClaim("groups", List.of(wrong)))
                    .withMessageContaining("NEWSWATCH_OIDC_ROLES")
                    .withMessageContaining("VALUE=ROLE");
        }
    }
}
