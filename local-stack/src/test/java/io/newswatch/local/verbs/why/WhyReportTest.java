package io.newswatch.local.verbs.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyReportTest {
    @Test
    void everyStepIsALineInTheOrderOfTheWay() throws JsonProcessingException {
        var lines = lines("""
                {"url":"https://news.example/a","articleId":"abc",
                 "ingest":{"journey":[{"revision":1,"storedAt":"T1","announcedAt":"T2"},{"revision":2,"storedAt":"T3"}]},
                 "classified":{"revision":1,"level":"CORE","score":0.97,"classifiedAt":"T4"},
                 "archived":{"origin":"live","firstSeenAt":"T0"},
                 "subscription":{"gate":"held","sentence":"It waits.","deliveries":[
                   {"channelType":"email","state":"held","at":"T5"}]}}""");

        assertThat(lines)
                .containsExactly(
                        "https://news.example/a",
                        "  article            abc",
                        "  ingest             revision 1 stored at T1, announced at T2",
                        "  ingest             revision 2 stored at T3, not announced yet",
                        "  classified         revision 1: CORE, score 0.97, at T4",
                        "  archive            live, first seen at T0",
                        "  held               It waits.",
                        "    email            held T5");
    }

    @Test
    void whatIsNotKnownIsSaid() throws JsonProcessingException {
        assertThat(lines("{\"url\":\"u\"}"))
                .containsExactly(
                        "u",
                        "  article            unknown",
                        "  ingest             never fetched or pushed",
                        "  classified         not yet");
        assertThat(lines("{\"url\":\"u\",\"problem\":\"ingest-service does not answer\"}"))
                .contains("  ingest             ingest-service does not answer");
    }

    private static List<String> lines(String json) throws JsonProcessingException {
        return WhyReport.lines(new ObjectMapper().readTree(json));
    }
}
