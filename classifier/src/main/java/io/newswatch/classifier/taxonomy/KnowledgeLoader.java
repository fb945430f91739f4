package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Knowledge.Actor;
import io.newswatch.classifier.taxonomy.Knowledge.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a taxonomy and checks it. For one use. */
public final class KnowledgeLoader {
    private final Shelf shelf;
    private final Problems problems = new Problems();
    private final Phrases phrases = new Phrases(problems);
    private final MessageDigest digest = sha256();

    private KnowledgeLoader(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * The taxonomy on a shelf.
     *
     * @throws TaxonomyException naming file and line of what cannot be used
     */
    public static Knowledge load(Shelf shelf) {
        return new KnowledgeLoader(shelf).load();
    }

    private Knowledge load() {
        List<Row> languageRows = required("languages.tsv");
        Languages languages = new Languages(languageRows);
        List<Row> actorRows = required("actors.tsv");
        Map<String, Actor> actors = ActorReader.read(actorRows);
        new CountryNames(actors, phrases, languages).add(languageRows);
        ActorReader.check(actorRows, actors.keySet());
        List<Office> offices = new OfficeReader(actors.keySet()).read(optional("offices.tsv"));
        MediaTopics codes = MediaTopics.read(optional("media-topics.tsv"));
        Map<String, Topic> topics = topics(required("topics.tsv"), codes);
        List<TopicRelation> topicRelations = optional("topic-relations.tsv").stream()
                .map(row -> TopicRelation.of(row, topics.keySet(), actors.keySet()))
                .toList();
        folder(Languages.ANY, Languages.ALL, actors, topics);
        for (String folder : Languages.folders(languageRows)) {
            folder(folder, languages.bit(folder), actors, topics);
        }
        List<Watch> watches = new WatchReader(actors.keySet()).read(required("watches.tsv"));
        List<Phrase> all = List.copyOf(phrases.all());
        new Checks(actors, topics, watches, offices, problems).check(all);
        problems.throwIfAny();
        Weights weights = new Weights(optional("weights.tsv"));
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Knowledge(
                version, languages, actors, offices, topics, codes.release(), topicRelations, watches, all, weights);
    }

    private void folder(String language, long home, Map<String, Actor> actors, Map<String, Topic> topics) {
        var folder = new LanguageFolder(language, home, actors.keySet(), topics.keySet(), phrases);
        Map<String, Consumer<Row>> readers = new LinkedHashMap<>();
        readers.put("names.tsv", folder::name);
        readers.put("relations.tsv", folder::relation);
        readers.put("guards.tsv", folder::guard);
        readers.put("boilerplate.tsv", folder::fence);
        readers.put("topic-phrases.tsv", folder::topicPhrase);
        readers.put("genres.tsv", folder::colour);
        readers.forEach((file, reader) -> optional(language + "/" + file).forEach(reader));
    }

    private static Map<String, Topic> topics(List<Row> rows, MediaTopics codes) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.required(0, "id");
            if (topics.put(id, new Topic(id, row.required(1, "label"), codes.of(row))) != null) {
                throw row.wrong("the topic " + id + " is there twice");
            }
        }
        return topics;
    }

    private List<Row> required(String file) {
        List<Row> rows = optional(file);
        if (rows.isEmpty()) {
            throw new TaxonomyException(file, "the file is missing or empty, and a taxonomy needs it");
        }
        return rows;
    }

    private List<Row> optional(String file) {
        return shelf.read(file)
                .map(content -> {
                    digest.update(content.getBytes(StandardCharsets.UTF_8));
                    return new DataFile(file, content).rows();
                })
                .orElse(List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
