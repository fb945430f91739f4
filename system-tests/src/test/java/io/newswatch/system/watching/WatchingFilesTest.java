package io.newswatch.system.watching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.newswatch.system.running.Project;
import io.newswatch.system.running.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alarms, their page and the dashboards, as files. */
class WatchingFilesTest {
    private static final int GRAFANA_COLUMNS = 24;
    private static final Path PROMETHEUS = Project.root().resolve("deploy/prometheus");

    @Test
    void prometheusTakesTheAlarmsAndTheyFireWhenTheyMust() throws Exception {
        assertThat(promtool("check", "rules", "rules/newswatch.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "tests/newswatch.yml")).contains("SUCCESS");
    }

    @Test
    void everyAlarmIsTriedOnceWhenItFiresAndOnceWhenItDoesNot() {
        var tests = Query.read(new YAMLMapper(), PROMETHEUS.resolve("tests/newswatch.yml"));
        var byAlarm = StreamSupport.stream(tests.get("tests").spliterator(), false)
                .map(test -> test.at("/alert_rule_test/0"))
                .collect(Collectors.groupingBy(
                        test -> test.get("alertname").asText(),
                        Collectors.partitioningBy(test -> test.get("exp_alerts").isEmpty())));

        assertThat(byAlarm.keySet()).containsExactlyInAnyOrderElementsOf(alarms());
        assertThat(byAlarm.values())
                .allSatisfy(tried -> assertThat(tried.values()).noneMatch(List::isEmpty));
    }

    @Test
    void everyAlarmHasItsSectionInTheRunbook() throws IOException {
        var runbook = Files.readString(Project.root().resolve("docs/runbook.md"));
        for (var alarm : alarms()) {
            var start = runbook.indexOf("\n## " + alarm + "\n");
            assertThat(start).as(alarm + " in docs/runbook.md").isPositive();
            var end = runbook.indexOf("\n## ", start + 1);
            var section = runbook.substring(start, end < 0 ? runbook.length() : end);
            assertThat(section).as(alarm).contains("**Meaning.**", "**Look.**", "**Do.**");
        }
    }

    @Test
    void everyAlarmLinksToItsSection() {
        for (var rule : rules()) {
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("docs/runbook.md#" + rule.get("alert").asText().toLowerCase(Locale.ROOT));
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        }
    }

    @Test
    void everyPanelAsksTheSourceThatIsChosenAndTheProvisionedOneIsChosenFirst() {
        var provisioned = Query.read(
                        new YAMLMapper(),
                        Project.root().resolve("deploy/grafana/provisioning/datasources/prometheus.yml"))
                .at("/datasources/0/uid");
        for (var dashboard : dashboards()) {
            var choice = dashboard.at("/templating/list/0");
            assertThat(choice.get("type").asText() + " " + choice.get("query").asText())
                    .isEqualTo("datasource prometheus");
            assertThat(choice.at("/current/value")).isEqualTo(provisioned);
            for (var panel : dashboard.get("panels")) {
                assertThat(panel.get("targets")).isNotEmpty();
                assertThat(panel.findValuesAsText("uid"))
                        .hasSize(1 + panel.get("targets").size())
                        .containsOnly("${" + choice.get("name").asText() + "}");
            }
        }
    }

    @Test
    void noPanelCoversAnother() {
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.get("uid").asText())
                .containsExactlyInAnyOrder(
                        "newswatch-pipeline", "newswatch-quality", "newswatch-deliveries", "newswatch-sources");
        for (var dashboard : dashboards()) {
            var title = dashboard.get("title").asText();
            assertThat(dashboard.get("panels").valueStream().map(panel -> panel.get("id")
                            .asInt()))
                    .as(title)
                    .doesNotHaveDuplicates();
            assertThat(dashboard.get("panels").valueStream().flatMap(WatchingFilesTest::cells))
                    .as(title)
                    .doesNotHaveDuplicates()
                    .allMatch(cell -> cell.x() < GRAFANA_COLUMNS);
            for (var panel : dashboard.get("panels")) {
                assertThat(panel.get("targets").findValuesAsText("refId"))
                        .as(title)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyQueryOfADashboardIsPromQl(@TempDir Path folder) throws Exception {
        var rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        for (var query : Query.shipped()) {
            var expression =
                    query.expression().replace("$__rate_interval", "5m").replace("'", "''");
            rules.append("      - record: query:")
                    .append(rules.length())
                    .append("\n        expr: '")
                    .append(expression)
                    .append("'\n");
        }
        var file = Files.writeString(folder.resolve("queries.yml"), rules);

        assertThat(promtool("check", "rules", file.toString())).contains("SUCCESS");
    }

    @Test
    void namesAreTakenOutOfQueries() {
        var query = new Query(
                "max by (topic) (delta(newswatch_dead_letters{topic=~\"x.*\"}[1h])) > 0 and on (state) up == 1");

        assertThat(query.metrics()).containsExactly("newswatch_dead_letters", "up");
        assertThat(query.labels()).containsExactly("state", "topic");
    }

    @Test
    void aQueryForWhatNoServiceExportsIsNamed() {
        var exported = Exposition.of(List.of("# TYPE newswatch_sources gauge\nnewswatch_sources{state=\"ok\"} 3\n"));

        assertThat(RunningMetrics.unanswered(List.of(new Query("sum by (state) (newswatch_sources)")), exported))
                .isEmpty();
        assertThat(RunningMetrics.unanswered(
                        List.of(
                                new Query("rate(newswatch_source[5m])"),
                                new Query("sum by (kind) (newswatch_sources{state=\"ok\"}) and up == 1")),
                        exported))
                .containsExactly("no service exports newswatch_source", "no metric has the label kind");
    }

    private record Cell(int x, int y) {}

    private static Stream<Cell> cells(JsonNode panel) {
        var place = panel.get("gridPos");
        return IntStream.range(0, place.get("w").asInt()).boxed().flatMap(right -> IntStream.range(
                        0, place.get("h").asInt())
                .mapToObj(down ->
                        new Cell(place.get("x").asInt() + right, place.get("y").asInt() + down)));
    }

    private static List<JsonNode> dashboards() {
        return Query.files("deploy/grafana/dashboards")
                .map(file -> Query.read(new ObjectMapper(), file))
                .toList();
    }

    private static List<JsonNode> rules() {
        var file = Query.read(new YAMLMapper(), PROMETHEUS.resolve("rules/newswatch.yml"));
        return StreamSupport.stream(file.at("/groups/0/rules").spliterator(), false)
                .toList();
    }

    private static List<String> alarms() {
        return rules().stream().map(rule -> rule.get("alert").asText()).toList();
    }

    private static String promtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Tools.get("promtool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
