package io.newswatch.bench.matcher;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.text.Tokens;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.precedence.PrecedenceQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene Monitor with the same subscriptions, read by Lucene's parser down to Lucene's queries. */
final class MonitorSide implements AutoCloseable {
    /** Registering all at once takes several times as much memory. */
    private static final int AT_ONCE = 1_000;

    private final PrecedenceQueryParser parser = new PrecedenceQueryParser(analyzer());
    private final Monitor monitor;

    /**
     * Registers the subscriptions.
     *
     * @param seen articles that tell how common words are, as our side knows it too
     */
    MonitorSide(List<MadeUp.Asking> subscriptions, List<Traits.Said> seen) {
        parser.setMultiFields(new CharSequence[] {"title", "body"});
        try {
            monitor = new Monitor(analyzer(), presearcher(seen));
            for (int from = 0; from < subscriptions.size(); from += AT_ONCE) {
                register(subscriptions.subList(from, Math.min(subscriptions.size(), from + AT_ONCE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (QueryNodeException e) {
            throw new IllegalStateException("Lucene cannot read a query of the benchmark", e);
        }
    }

    private static TermFilteredPresearcher presearcher(List<Traits.Said> seen) {
        var counts = new HashMap<String, Integer>();
        for (var said : seen) {
            var tokens = Tokens.of(said.title(), said.body());
            IntStream.range(0, tokens.count())
                    .mapToObj(tokens::word)
                    .distinct()
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        TermWeightor rarity = term -> switch (term.field()) {
            case "level", "genre", "language" -> 1;
            case "topic" -> 10;
            case "actor" -> 20;
            default -> seen.size() / (1.0 + counts.getOrDefault(term.text(), 0));
        };
        return new TermFilteredPresearcher(rarity, List.of(), Set.of());
    }

    /** The ids of the subscriptions that want the article. */
    Set<String> matches(Traits article) {
        try {
            var ids = new HashSet<String>();
            for (var match :
                    monitor.match(document(article), QueryMatch.SIMPLE_MATCHER).getMatches()) {
                ids.add(match.getQueryId());
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(List<MadeUp.Asking> some) throws IOException, QueryNodeException {
        var queries = new ArrayList<MonitorQuery>();
        for (var one : some) {
            queries.add(new MonitorQuery(
                    one.subscribed().id(), whole(one.subscribed().criteria(), one.query())));
        }
        monitor.register(queries);
    }

    private Query whole(Criteria criteria, String query) throws QueryNodeException {
        var whole = new BooleanQuery.Builder();
        whole.add(
                anyOf(
                        Kind.LEVEL,
                        Arrays.stream(Level.values())
                                .filter(level ->
                                        level.atLeast(criteria.watched().minLevel()))
                                .map(level -> level.name().toLowerCase(Locale.ROOT))
                                .toList()),
                Occur.MUST);
        add(whole, Kind.ACTOR, criteria.who());
        add(whole, Kind.TOPIC, criteria.what());
        if (!criteria.languages().isEmpty()) {
            whole.add(anyOf(Kind.LANGUAGE, criteria.languages()), Occur.MUST);
        }
        if (!query.isEmpty()) {
            whole.add(parser.parse(query, null), Occur.MUST);
        }
        return whole.build();
    }

    private static void add(BooleanQuery.Builder whole, Kind kind, IdFilter filter) {
        if (!filter.any().isEmpty()) {
            whole.add(anyOf(kind, filter.any()), Occur.MUST);
        }
        filter.all().forEach(id -> whole.add(is(kind, id), Occur.MUST));
    }

    private static Query anyOf(Kind kind, Iterable<String> ids) {
        var any = new BooleanQuery.Builder();
        ids.forEach(id -> any.add(is(kind, id), Occur.SHOULD));
        return any.build();
    }

    private static Query is(Kind kind, String id) {
        return new TermQuery(new Term(kind.field(), id));
    }

    private static Document document(Traits article) {
        var document = new Document();
        document.add(new TextField("title", article.said().title(), Field.Store.NO));
        document.add(new TextField("body", article.said().body(), Field.Store.NO));
        add(
                document,
                Kind.LEVEL,
                Set.of(article.levels()
                        .getOrDefault(MadeUp.WATCH, Level.NONE)
                        .name()
                        .toLowerCase(Locale.ROOT)));
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

    private static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                new OurWords(),
                Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::field, (Function<Kind, Analyzer>)
                        kind -> new KeywordAnalyzer())));
    }
}
