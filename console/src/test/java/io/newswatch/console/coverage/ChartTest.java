package io.newswatch.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.page.View;
import io.newswatch.console.taxonomy.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T00:00:00Z");

    private static final Chart.Naming NAMING = new Chart.Naming() {
        @Override
        public String title(Instant bucket, Map<String, Integer> counts) {
            return bucket + " " + counts;
        }

        @Override
        public String link(Instant bucket) {
            return "/" + bucket;
        }

        @Override
        public String label(Instant bucket) {
            return "d";
        }
    };

    @Test
    void stacksTheMostFrequentAtTheBottom() {
        var chart = Chart.of(List.of(MONDAY, TUESDAY), List.of(cell(TUESDAY, "a", 1), cell(TUESDAY, "b", 3)), NAMING);

        assertThat(chart.series()).extracting(Chart.Series::key).containsExactly("b", "a");
        assertThat(chart.columns()).hasSize(1);
        assertThat(chart.columns().getFirst().boxes())
                .containsExactly(
                        new Chart.Box("518.4", "50", "403.2", "150", 1), new Chart.Box("518.4", "0", "403.2", "50", 2));
        assertThat(chart.columns().getFirst().title()).endsWith("{b=3, a=1}");
    }

    @Test
    void putsTheRestTogether() {
        var cells = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> cell(MONDAY, "key" + i, 10 - i))
                .toList();

        var chart = Chart.of(List.of(MONDAY), cells, NAMING);

        assertThat(chart.series()).hasSize(6);
        assertThat(chart.series().getLast()).isEqualTo(new Chart.Series("everything else", 6, 4 + 3 + 2));
    }

    @Test
    void givesALevelItsColourHoweverManyArticlesItHas() {
        var view = View.of("/c", Map.of("days", List.of("1")), List.of("days"));
        var period = Period.of(view, TUESDAY);
        var names = new ColumnNames(view, period, new Words(Map.of(), Map.of(), Map.of()));

        var few = Chart.of(period.buckets(), List.of(cell(MONDAY, "MENTION", 9), cell(MONDAY, "CORE", 1)), names);
        var many = Chart.of(period.buckets(), List.of(cell(MONDAY, "RELATED", 2), cell(MONDAY, "CORE", 7)), names);

        assertThat(few.series()).containsExactly(new Chart.Series("CORE", 1, 1), new Chart.Series("MENTION", 6, 9));
        assertThat(many.series()).containsExactly(new Chart.Series("CORE", 1, 7), new Chart.Series("RELATED", 2, 2));
    }

    @Test
    void doesNotCutTheLastNameOfADay() {
        var hours = IntStream.range(0, 25)
                .mapToObj(hour -> MONDAY.plus(Duration.ofHours(hour)))
                .toList();

        var labels = Chart.of(hours, List.of(), NAMING).labels();

        assertThat(labels.getLast()).isEqualTo(new Chart.Label("960", "d", "end"));
        assertThat(labels.getFirst().anchor()).isEqualTo("middle");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,4", "9,10", "11,20", "43,50", "999,1000", "1001,2000"})
    void endsItsScaleAtARoundNumber(int highest, int scale) {
        assertThat(Chart.scale(highest)).isEqualTo(scale);
    }

    @Test
    void cutsTheTimeAsTheServiceDoes() {
        var now = Instant.parse("2026-11-05T12:00:00Z");

        var week = Period.of(View.of("/c", Map.of(), List.of()), now);
        var year = Period.of(View.of("/c", Map.of("days", List.of("365")), List.of("days")), now);
        var days = Period.of(
                View.of(
                        "/c",
                        Map.of("from", List.of("2026-11-02"), "to", List.of("2026-11-04")),
                        List.of("from", "to")),
                now);

        assertThat(week.bucket()).isEqualTo("day");
        assertThat(week.buckets()).hasSize(8).contains(MONDAY, TUESDAY);
        assertThat(year.bucket()).isEqualTo("week");
        assertThat(year.buckets()).contains(MONDAY).doesNotContain(TUESDAY);
        assertThat(days.bucket()).isEqualTo("hour");
        assertThat(days.buckets()).hasSize(48);
    }

    @Test
    void heatsTheCellsOfActorsAndTopics() {
        var heat = HeatMap.of(
                List.of(
                        new CountsJson.Cell(MONDAY, "country:jp", "summit", 9, 0, 0, 9),
                        new CountsJson.Cell(MONDAY, "org:nato", "summit", 1, 0, 0, 1)),
                id -> id,
                id -> id,
                (actor, topic) -> actor + "/" + topic);

        assertThat(heat.topics()).containsExactly("summit");
        assertThat(heat.rows().getFirst())
                .isEqualTo(new HeatMap.Row(
                        "country:jp", "country:jp/", List.of(new HeatMap.Cell(9, 6, "country:jp/summit"))));
        assertThat(heat.rows().getLast().cells().getFirst().heat()).isEqualTo(2);
    }

    @Test
    void isNoFormulaInASpreadsheet() {
        assertThat(Csv.of(List.of(cell(MONDAY, "=1+\"x\"", 2)), "source").lines())
                .containsExactly(
                        "time,source,articles,core,related,mention", "2026-11-02T00:00:00Z,\"'=1+\"\"x\"\"\",2,0,0,2");
    }

    private static CountsJson.Cell cell(Instant at, String key, int articles) {
        return new CountsJson.Cell(at, key, null, articles, 0, 0, articles);
    }
}
