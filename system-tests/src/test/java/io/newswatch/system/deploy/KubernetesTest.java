package io.newswatch.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.newswatch.contract.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests under {@code deploy/kubernetes}: every field is one of the API's, and what they promise holds. */
class KubernetesTest {
    private static final Set<String> SERVICES =
            Set.of("ingest-service", "classify-service", "alert-service", "console");
    private final Manifests base = Manifests.ofTheBase();

    @Test
    void everyFieldIsOneThatTheApiKnows() {
        assertThat(Manifests.ofEveryFile().all())
                .hasSizeGreaterThan(base.all().size())
                .allSatisfy(
                        resource -> assertThat(resource.getMetadata().getName()).matches("[a-z0-9][a-z0-9.-]*"));
    }

    @Test
    void theKustomizationListsEveryFileAndEveryImage() throws IOException {
        var kustomization = Manifests.kustomization();
        try (var files = Files.list(Manifests.BASE)) {
            var all = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(Manifests.KUSTOMIZATION))
                    .toList();
            assertThat(Manifests.texts(kustomization.get("resources"))).containsExactlyInAnyOrderElementsOf(all);
        }
        var images = StreamSupport.stream(kustomization.get("images").spliterator(), false)
                .map(image -> image.get("name").asText())
                .toList();
        assertThat(base.all(Deployment.class))
                .extracting(d -> d.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .containsExactlyInAnyOrderElementsOf(images);
    }

    @Test
    void everyServiceIsConfinedProbedAndKeptWhileNodesAreDrained() {
        var budgets = base.all(PodDisruptionBudget.class).stream()
                .map(b -> b.getSpec().getSelector().getMatchLabels())
                .collect(Collectors.toSet());
        var deployments = base.all(Deployment.class);

        assertThat(deployments)
                .extracting(d -> d.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(deployments).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate();
            var container = pod.getSpec().getContainers().getFirst();
            assertThat(deployment.getSpec().getReplicas()).isGreaterThan(1);
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(pod.getMetadata().getLabels())
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
            assertThat(budgets).contains(deployment.getSpec().getSelector().getMatchLabels());
        });
    }

    @Test
    void onlyAlertServiceHasTheKeyThatSignsTokens() {
        assertThat(base.all(Deployment.class))
                .filteredOn(d -> d.toString().contains("jwt-private"))
                .extracting(d -> d.getMetadata().getName())
                .containsExactly("alert-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "127.0.0.1", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "fd00::1", "fe80::1", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"
            })
    void ingestMayNotReachAddressesThatAreNotPublic(String address) {
        assertThat(reachable("ingest-service", address)).as(address).isFalse();
        assertThat(reachable("alert-service", address)).as(address).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.15.0.1", "11.0.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void ingestReachesThePublicOnes(String address) {
        assertThat(reachable("ingest-service", address)).as(address).isTrue();
        assertThat(reachable("classify-service", address)).as(address).isFalse();
    }

    @Test
    void whatNoPolicyNamesIsDenied() {
        var deny = base.all(NetworkPolicy.class).stream()
                .filter(p -> p.getMetadata().getName().equals("default-deny"))
                .findFirst()
                .orElseThrow()
                .getSpec();

        assertThat(deny.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getIngress()).isEmpty();
        assertThat(deny.getEgress()).isEmpty();
        assertThat(deny.getPodSelector().getMatchLabels()).isEmpty();
    }

    @Test
    void topicsAreThoseOfTheContract() {
        var topics = base.topics();

        assertThat(topics)
                .extracting(topic -> topic.at("/metadata/name").asText())
                .containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(Topics.DEFAULT_PARTITIONS);
            assertThat(topic.at("/spec/replicas").asInt()).isGreaterThan(1);
            assertThat(topic.at("/metadata/labels/strimzi.io~1cluster").asText())
                    .isEqualTo("newswatch");
            var isStories = topic.at("/metadata/name").asText().equals(Topics.STORIES);
            assertThat(topic.at("/spec/config/cleanup.policy").asText("delete"))
                    .isEqualTo(isStories ? "compact" : "delete");
        });
    }

    private boolean reachable(String service, String address) {
        return base.all(NetworkPolicy.class).stream()
                .filter(policy -> service.equals(
                        policy.getSpec().getPodSelector().getMatchLabels().get("app.kubernetes.io/name")))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getTo().stream())
                .anyMatch(peer -> holds(peer, address));
    }

    private static boolean holds(NetworkPolicyPeer peer, String address) {
        var block = peer.getIpBlock();
        return block != null
                && isIn(block.getCidr(), address)
                && block.getExcept().stream().noneMatch(except -> isIn(except, address));
    }

    /** Compares bit by bit; addresses of the other family, and IPv4 in the guise of IPv6, are in no range. */
    private static boolean isIn(String cidr, String address) {
        var range = cidr.split("/");
        var network = bytes(range[0]);
        var host = bytes(address);
        if (network.length != host.length || address.startsWith("::ffff:")) {
            return false;
        }
        for (int bit = 0; bit < Integer.parseInt(range[1]); bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((network[bit / 8] & mask) != (host[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
