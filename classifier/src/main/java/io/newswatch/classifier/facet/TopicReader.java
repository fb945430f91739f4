package io.newswatch.classifier.facet;

import io.newswatch.classifier.coverage.Passage;
import io.newswatch.classifier.coverage.Relation;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Knowledge;
import io.newswatch.classifier.taxonomy.TopicRelation;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.contract.Classification.Span;
import io.newswatch.contract.Classification.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the topics of a text by their phrases; the same phrase again counts less, one in the title counts more. */
public final class TopicReader {
    private static final double LEAST = 0.39;
    private static final double TITLE = 2;
    private static final double AGAIN = 0.25;
    private static final int MOST_SPANS = 10;

    private final Map<String, Knowledge.Topic> topics;
    private final List<TopicRelation> byRelation;

    public TopicReader(Map<String, Knowledge.Topic> topics, List<TopicRelation> byRelation) {
        this.topics = Map.copyOf(topics);
        this.byRelation = List.copyOf(byRelation);
    }

    /** The topics by falling score. */
    public List<Topic> read(List<Passage> passages, List<Relation> relations) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Passage passage : passages) {
            for (Hit hit : passage.hits()) {
                if (hit.phrase().use() instanceof Use.Speaks speaks) {
                    tallies.computeIfAbsent(speaks.topic(), t -> new Tally()).add(passage, hit, speaks.weight());
                }
            }
        }
        addRelations(relations, tallies);
        List<Topic> found = new ArrayList<>();
        tallies.forEach((id, tally) -> {
            Knowledge.Topic topic = topics.get(id);
            double score = Math.round((1 - StrictMath.exp(-tally.weight / 2)) * 100) / 100.0;
            if (topic != null && score >= LEAST) {
                found.add(new Topic(id, topic.label(), topic.mediaTopics(), score, tally.spans));
            }
        });
        found.sort(Comparator.comparingDouble(Topic::score).reversed().thenComparing(Topic::id));
        return found;
    }

    private void addRelations(List<Relation> relations, Map<String, Tally> tallies) {
        for (Relation relation : relations) {
            for (TopicRelation speaks : byRelation) {
                if (relation.isOf(speaks.families()) && relation.involves(speaks.actors())) {
                    tallies.computeIfAbsent(speaks.topic(), t -> new Tally()).add(relation, speaks.weight());
                }
            }
        }
    }

    private static final class Tally {
        double weight;
        final List<Span> spans = new ArrayList<>();
        final Set<String> seen = new HashSet<>();

        void add(Passage passage, Hit hit, double phraseWeight) {
            add(passage, hit.phrase().text(), phraseWeight, passage.span(hit.start(), hit.end()));
        }

        void add(Relation relation, double relationWeight) {
            add(relation.passage(), relation.rule(), relationWeight, relation.cue());
        }

        private void add(Passage passage, String what, double one, Span span) {
            double factor = passage.isTitle() ? TITLE : 1;
            weight += one * factor * (seen.add(what) ? 1 : AGAIN);
            if (spans.size() < MOST_SPANS) {
                spans.add(span);
            }
        }
    }
}
