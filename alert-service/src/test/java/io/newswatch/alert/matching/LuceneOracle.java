package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.text.Tokens;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.precedence.PrecedenceQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What Lucene Monitor finds: the queries are read by Lucene's own parser down to Lucene's own queries; only the cutting
 * of texts into words is ours. Knows one watch.
 */
final class LuceneOracle implements AutoCloseable {
    private final PrecedenceQueryParser parser = new PrecedenceQueryParser(byField(new OurWords(true)));
    private final Monitor monitor;

    LuceneOracle() throws IOException {
        monitor = new Monitor(byField(new OurWords(false)), new TermFilteredPresearcher());
        parser.setMultiFields(new CharSequence[] {"title", "body"});
    }

    /** @param queries the query of each, as text; empty for none */
    void register(List<Subscribed> subscriptions, List<String> queries) throws IOException, QueryNodeException {
        var all = new ArrayList<MonitorQuery>();
        for (int i = 0; i < subscriptions.size(); i++) {
            var subscribed = subscriptions.get(i);
            all.add(new MonitorQuery(subscribed.id(), whole(subscribed.criteria(), queries.get(i))));
        }
        monitor.register(all);
    }

    /** The ids of the subscriptions that match each article. */
    List<Set<String>> matches(List<Traits> articles, String watch) throws IOException {
        var documents =
                articles.stream().map(article -> document(article, watch)).toArray(Document[]::new);
        var found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
        return IntStream.range(0, documents.length)
                .mapToObj(n -> {
                    Set<String> ids = new HashSet<>();
                    found.getMatches(n).forEach(match -> ids.add(match.getQueryId()));
                    return ids;
                })
                .toList();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }

    private Query whole(Criteria criteria, String query) throws QueryNodeException {
        var whole = new BooleanQuery.Builder();
        var levels = new BooleanQuery.Builder();
        for (var level : io.newswatch.contract.Level.values()) {
            if (level.atLeast(criteria.watched().minLevel())) {
                levels.add(is(Kind.LEVEL, level.name().toLowerCase(java.util.Locale.ROOT)), Occur.SHOULD);
            }
        }
        whole.add(levels.build(), Occur.MUST);
        add(whole, Kind.ACTOR, criteria.who());
        add(whole, Kind.TOPIC, criteria.what());
        add(whole, Kind.GENRE, criteria.form());
        add(whole, Kind.LANGUAGE, new IdFilter(criteria.languages(), Set.of(), Set.of()));
        add(whole, Kind.SOURCE, new IdFilter(criteria.sources(), Set.of(), Set.of()));
        if (!query.isEmpty()) {
            whole.add(parser.parse(query, null), Occur.MUST);
        }
        return whole.build();
    }

    private static void add(BooleanQuery.Builder whole, Kind kind, IdFilter filter) {
        if (!filter.any().isEmpty()) {
            var any = new BooleanQuery.Builder();
            filter.any().forEach(id -> any.add(is(kind, id), Occur.SHOULD));
            whole.add(any.build(), Occur.MUST);
        }
        filter.all().forEach(id -> whole.add(is(kind, id), Occur.MUST));
        filter.none().forEach(id -> whole.add(is(kind, id), Occur.MUST_NOT));
    }

    private static Query is(Kind kind, String id) {
        return new TermQuery(new Term(kind.field(), id));
    }

    private static Document document(Traits article, String watch) {
        var document = new Document();
        document.add(new TextField("title", article.said().title(), Field.Store.NO));
        document.add(new TextField("body", article.said().body(), Field.Store.NO));
        var level = article.levels().get(watch);
        if (level != null) {
            add(document, Kind.LEVEL, Set.of(level.name().toLowerCase(java.util.Locale.ROOT)));
        }
        add(document, Kind.ACTOR, article.actors());
        add(document, Kind.TOPIC, article.topics());
        add(document, Kind.GENRE, article.genres());
        add(document, Kind.LANGUAGE, article.languages());
        add(document, Kind.SOURCE, article.sources());
        return document;
    }

    private static void add(Document document, Kind kind, Set<String> ids) {
        ids.forEach(id -> document.add(new StringField(kind.field(), id, Field.Store.NO)));
    }

    private static Analyzer byField(Analyzer words) {
        Map<String, Analyzer> ofIds = new HashMap<>();
        for (var kind : Kind.values()) {
            ofIds.put(kind.field(), new KeywordAnalyzer());
        }
        return new PerFieldAnalyzerWrapper(words, ofIds);
    }

    /** Our words as Lucene wants them. */
    private static final class OurWords extends Analyzer {
        private final boolean asked;

        OurWords(boolean asked) {
            this.asked = asked;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new Words(asked));
        }
    }

    private static final class Words extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final boolean asked;
        private List<Tokens.Placed> words = List.of();
        private int next;
        private int place;

        Words(boolean asked) {
            this.asked = asked;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            words = words(read(input));
            next = 0;
            place = -1;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            var word = words.get(next++);
            term.append(word.word());
            step.setPositionIncrement(word.place() - place);
            place = word.place();
            return true;
        }

        private List<Tokens.Placed> words(String text) {
            if (asked) {
                return Tokens.asked(text);
            }
            var tokens = Tokens.of(text, "");
            return IntStream.range(0, tokens.count())
                    .mapToObj(i -> new Tokens.Placed(tokens.word(i), tokens.place(i)))
                    .sorted(Comparator.comparingInt(Tokens.Placed::place))
                    .toList();
        }

        private static String read(Reader reader) {
            try {
                var text = new StringWriter();
                reader.transferTo(text);
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
