package io.newswatch.alert.story;

import static io.newswatch.alert.story.Arrivals.AT;
import static io.newswatch.alert.story.Arrivals.BODY;
import static io.newswatch.alert.story.Arrivals.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.story.Placed.How;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final String TITLE = "Alliance and partner guard cables together";

    private final Grouping grouping = new Grouping(new StoryWindow(Duration.ofDays(3)), 100);

    @Test
    void theFirstArticleStartsAStoryWhoseIdFollowsFromIt() {
        var placed = grouping.place(article("a", TITLE, BODY));

        assertThat(placed.how()).isEqualTo(How.STARTED);
        assertThat(placed.story().id()).isEqualTo(StoryId.of("w", "a"));
        assertThat(placed.news()).isEmpty();
    }

    @Test
    void fortyReprintsAreOneOriginAndNoNews() {
        grouping.place(article("a", TITLE, BODY));

        for (int n = 1; n <= 40; n++) {
            assertThat(grouping.place(article("copy" + n, TITLE, BODY)).how()).isEqualTo(How.REPEATED);
        }

        var counts = grouping.changedStories().getFirst().counts();
        assertThat(grouping.changedStories()).hasSize(1);
        assertThat(counts.articles()).isEqualTo(41);
        assertThat(counts.origins()).isEqualTo(1);
        assertThat(counts.copies()).isEqualTo(40);
        assertThat(counts.updates()).isZero();
    }

    @Test
    void aShortenedReprintSaysNothingNew() {
        grouping.place(article("a", TITLE, BODY));

        var placed = grouping.place(article("b", "In short", BODY.substring(0, BODY.indexOf("Fishing"))));

        assertThat(placed.how()).isEqualTo(How.REPEATED);
    }

    @Test
    void aTextOfItsOwnOnTheSameNamesIsAnotherOrigin() {
        grouping.place(article("a", TITLE, BODY));

        var placed = grouping.place(
                article(
                        "b",
                        "What guarding cables means for families",
                        "In the harbour people ask what Verhaagen wants. The Oostwind map hangs in every shop of Izu. Nobody"
                                + " believes Minegishi, who came from Kobe by train, and all wait for the first of the ships."));

        assertThat(placed.how()).isEqualTo(How.JOINED);
        assertThat(placed.story().counts().origins()).isEqualTo(2);
        assertThat(placed.story().counts().copies()).isZero();
    }

    @Test
    void titlesOfOnePatternAreOtherStoriesWhenTheTextsNameNobodyInCommon() {
        var one = grouping.place(article(
                "a",
                "NATO and Australia call off agreement on Pelkrukel port",
                "It was said in the town that Lummorgor and Jinkrucla and Mortovhul wait for Kelfenros."));
        var other = grouping.place(article(
                "b",
                "NATO and Australia call off agreement on Pelkrumor port",
                "Nobody on the island knew why Zorlodul met Brigorlum before Wimdrohul called Clanadmip."));

        assertThat(other.story().id()).isNotEqualTo(one.story().id());
    }

    @Test
    void titlesThatDifferInANumberOnlyAreOtherStories() {
        var one =
                grouping.place(article("a", "NATO and Tokyo sign pact number 3 on pilot training", "One text of it."));
        var other = grouping.place(
                article("b", "NATO and Tokyo sign pact number 7 on pilot training", "Quite another story here."));

        assertThat(other.story().id()).isNotEqualTo(one.story().id());
    }

    @Test
    void anArticleThatWasPlacedStaysWhereItIsAndChangesNothing() {
        grouping.place(article("a", TITLE, BODY));
        var first = grouping.place(article("b", TITLE, BODY));

        var again = grouping.place(article("b", TITLE, BODY));

        assertThat(again.how()).isEqualTo(How.KNOWN);
        assertThat(again.story()).isEqualTo(first.story());
    }

    @Test
    void aRevisionThatSaysSomethingElseIsTold() {
        grouping.place(article("a", TITLE, BODY));

        var spaced = grouping.place(article("a", 2, TITLE + "!", BODY.replace(". ", " .\n\n"), AT));
        var revised = grouping.place(article("a", 3, TITLE, BODY.replace("14", "15"), AT));

        assertThat(spaced.how()).isEqualTo(How.KNOWN);
        assertThat(revised.how()).isEqualTo(How.REVISED);
        assertThat(revised.story().counts().articles()).isEqualTo(1);
    }

    @Test
    void aFullTextBehindASummaryIsNoCorrection() {
        grouping.place(article("a", TITLE, "NATO and Japan agreed in Kobe on patrols."));

        var fuller = grouping.place(article("a", 2, TITLE, "NATO and Japan agreed in Kobe on patrols. " + BODY, AT));

        assertThat(fuller.how()).isEqualTo(How.KNOWN);
    }

    @Test
    void nothingJoinsAStoryThatIsTooFarAwayInTime() {
        grouping.place(article("a", TITLE, BODY));

        var late = grouping.place(article("b", 1, TITLE, BODY, AT.plus(Duration.ofHours(73))));
        var early = grouping.place(article("c", 1, TITLE, BODY, AT.minus(Duration.ofHours(73))));

        assertThat(late.how()).isEqualTo(How.STARTED);
        assertThat(early.how()).isEqualTo(How.STARTED);
    }

    @Test
    void aLateMemberJoinsAndMovesTheBeginning() {
        grouping.place(article("a", TITLE, BODY));

        var placed = grouping.place(article("b", 1, TITLE, BODY, AT.minus(Duration.ofHours(5))));

        assertThat(placed.how()).isEqualTo(How.REPEATED);
        assertThat(placed.story().startedAt()).isEqualTo(AT.minus(Duration.ofHours(5)));
        assertThat(placed.story().updatedAt()).isEqualTo(AT);
    }

    @Test
    void nothingNewJoinsAClosedStory() {
        var story = grouping.place(article("a", TITLE, BODY)).story();
        var later = new Grouping(new StoryWindow(Duration.ofDays(3)), 100);
        later.know(List.of(story), Set.of(story.id()));
        grouping.changedMembers().forEach(changed -> later.know(changed.member(), 7));
        var known = new RecentMembers(1);
        known.add(7, article("a", TITLE, BODY).imprint());
        later.know("b", known.alike(article("b", TITLE, BODY).imprint()));

        assertThat(later.place(article("b", TITLE, BODY)).how()).isEqualTo(How.STARTED);
        assertThat(later.place(article("a", TITLE, BODY)).how()).isEqualTo(How.KNOWN);
    }

    @Test
    void aBridgingArticleJoinsTheOlderStory() {
        var older = grouping.place(article("a", TITLE, BODY));
        var text = "A school for pupils opened in Nara on Monday with Colonel Brightwater at its head. "
                + "The Tanglewood house in Nara gives lessons in two languages, Chiyo Kanbara said.";
        var younger = grouping.place(article("b", 1, "School opens its doors", text, AT.plusSeconds(60)));
        assertThat(younger.story().id()).isNotEqualTo(older.story().id());

        var bridge = grouping.place(article("c", 1, "Two things", text + " " + BODY, AT.plusSeconds(120)));

        assertThat(bridge.story().id()).isEqualTo(older.story().id());
    }

    @Test
    void anArticleInAnotherLanguageIsRelatedAndNotAMember() {
        var english = grouping.place(article("a", TITLE, BODY));
        var body = "Dans le port de Kobe, la commandante Verhaagen et Minegishi montrent la carte de Oostwind et Izu.";
        var found = Arrivals.found(body, "fr");

        var french = grouping.place(new Arrival(
                "w",
                "f",
                1,
                null,
                AT,
                new Arrival.Content(
                        "Des patrouilles",
                        FindTraces.of("Des patrouilles", body, found),
                        Sentences.said("", body),
                        FindClaims.of("", body, found, "w"))));

        assertThat(french.how()).isEqualTo(How.STARTED);
        assertThat(grouping.related()).hasSize(1);
        assertThat(grouping.related().iterator().next().one()
                        + grouping.related().iterator().next().other())
                .contains(english.story().id())
                .contains(french.story().id());
    }
}
