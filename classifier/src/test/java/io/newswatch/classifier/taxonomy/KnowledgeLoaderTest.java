package io.newswatch.classifier.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeLoaderTest {
    private static final Shelf SMALL = Shelf.folder(Path.of("src/test/resources/taxonomies/mercosur"));

    /** The small taxonomy with one more line at the end of one file. */
    private static Shelf with(String file, String line) {
        Map<String, String> changed = new HashMap<>();
        changed.put(file, SMALL.read(file).orElse("# new\n") + line.replace(" ~ ", "\t") + "\n");
        return name -> changed.containsKey(name) ? Optional.of(changed.get(name)) : SMALL.read(name);
    }

    @Test
    void readsWhatIsRight() {
        Knowledge knowledge = KnowledgeLoader.load(SMALL);

        assertThat(knowledge.watches()).extracting(Watch::id).containsExactly("eu-mercosur");
        assertThat(knowledge.version()).hasSize(12);
    }

    @Test
    void changesItsVersionWithAnyLine() {
        assertThat(KnowledgeLoader.load(with("en/names.tsv", "country:uy ~ word ~ initial ~ Uruguayan"))
                        .version())
                .isNotEqualTo(KnowledgeLoader.load(SMALL).version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en/names.tsv; org:eu ~ word ~ any ~ European Union; names.tsv:6; is in en/names.tsv:1 already",
                "en/names.tsv; org:mercosur ~ word ~ any ~ European Union; en/names.tsv:6; names org:mercosur here and org:eu in en/names.tsv:1",
                "en/names.tsv; org:nobody ~ word ~ any ~ Nobody; en/names.tsv:6; there is no actor org:nobody",
                "en/names.tsv; org:eu ~ words ~ any ~ Union; en/names.tsv:6; is no match",
                "en/names.tsv; org:eu ~ word ~ any ~ Union ~ from:2025-01-01 until:2024-01-01; en/names.tsv:6; is not before",
                "en/names.tsv; org:eu ~ word ~ any ~ Union ~ - ~ x; en/names.tsv:6; should start with < or >",
                "any/names.tsv; org:eu ~ inside ~ any ~ 欧盟; any/names.tsv:6; its script has no blanks",
                "en/guards.tsv; dead ~ org:eu ~ word ~ overlap ~ drop ~ flag; en/guards.tsv:2; the guard is dead",
                "en/relations.tsv; dance ~ prefix ~ tango; en/relations.tsv:3; no watch in watches.tsv heeds",
                "en/topic-phrases.tsv; weather ~ prefix ~ 1 ~ rain; en/topic-phrases.tsv:2; there is no topic weather",
                "topics.tsv; weather ~ Weather ~ 17000000; topics.tsv; weather has no phrase",
                "actors.tsv; org:imf ~ IMF; actors.tsv; org:imf has no name",
                "actors.tsv; org:eu ~ Again; actors.tsv:8; is there twice",
                "actors.tsv; org:imf ~ IMF ~ 123; actors.tsv:8; is no Wikidata id",
                "offices.tsv; office:eu-trade-commissioner ~ person:valdis-dombrovskis ~ 2025-01-01; offices.tsv:4; overlaps",
                "offices.tsv; office:eu-trade-commissioner ~ person:valdis-dombrovskis ~ 2019-01-01 ~ 2018-01-01; offices.tsv:4; ends before",
                "watches.tsv; eu-mercosur ~ side-c ~ org:eu; watches.tsv:6; is no property of a watch",
                "weights.tsv; bias ~ 1 ~ 1; weights.tsv:8; there twice"
            })
    void tellsFileLineAndWhatIsWrong(String file, String line, String place, String problem) {
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> KnowledgeLoader.load(with(file, line)))
                .withMessageContaining(place)
                .withMessageContaining(problem);
    }

    @Test
    void knowsTheReleaseInWhichTheCodesWereLookedUp() {
        assertThat(KnowledgeLoader.load(Shelf.shipped()).mediaTopicsRelease()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> KnowledgeLoader.load(with("media-topics.tsv", "20000638 ~ international relations")))
                .withMessageContaining("topics.tsv:2")
                .withMessageContaining("20000385 is not in media-topics.tsv");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Shelf bad = with(
                "en/names.tsv", "org:eu ~ word ~ any ~ European Union\norg:mercosur ~ word ~ any ~ European Union");

        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> KnowledgeLoader.load(bad))
                .withMessageContaining("en/names.tsv:6")
                .withMessageContaining("en/names.tsv:7");
    }
}
