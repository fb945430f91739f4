package io.newswatch.alert.matching.query;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.alert.matching.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

/** Reads the words, phrases and ids of one query, and counts them. */
final class LeafReader {
    private static final Set<String> LEVELS = Set.of("core", "related", "mention", "none");
    private static final String FIELDS = "title, body, actor, topic, source, language, genre and level";

    private final String query;
    private final QueryLimits limits;
    private int clauses;

    LeafReader(String query, QueryLimits limits) {
        this.query = query;
        this.limits = limits;
    }

    /** @param slop how far the words of a phrase may be moved in all */
    Condition read(FieldQueryNode leaf, int slop) throws QueryException {
        if (slop > limits.slop()) {
            throw new QueryException(leaf.getEnd(), "reaches further than " + limits.slop() + " words");
        }
        var field = leaf.getFieldAsString();
        return switch (field) {
            case QueryLanguage.UNNAMED -> words(leaf, Where.ANYWHERE, slop);
            case "title" -> words(leaf, Where.TITLE, slop);
            case "body" -> words(leaf, Where.BODY, slop);
            case "actor" -> id(leaf, Kind.ACTOR);
            case "topic" -> id(leaf, Kind.TOPIC);
            case "source" -> id(leaf, Kind.SOURCE);
            case "language" -> id(leaf, Kind.LANGUAGE);
            case "genre" -> id(leaf, Kind.GENRE);
            case "level" -> level(leaf);
            default ->
                throw new QueryException(
                        Math.max(0, query.lastIndexOf(field, leaf.getBegin())),
                        "names the field '" + field + "'; there are " + FIELDS);
        };
    }

    private Condition words(FieldQueryNode leaf, Where where, int slop) throws QueryException {
        var text = text(leaf);
        boolean isBeginning = endsInStar(leaf, text);
        var asked = Tokens.asked(isBeginning ? text.substring(0, text.length() - 1) : text);
        count(leaf, asked.size());
        if (asked.isEmpty()) {
            throw new QueryException(leaf.getBegin(), "has nothing to look for here: no letter and no digit");
        }
        if (isBeginning && !Tokens.isUnspaced(asked.getLast().word())) {
            return beginning(leaf, where, asked);
        }
        return asked.size() == 1
                ? new Condition.Word(where, asked.getFirst().word())
                : phrase(leaf, where, asked, slop);
    }

    private Condition beginning(FieldQueryNode leaf, Where where, List<Tokens.Placed> asked) throws QueryException {
        var letters = asked.getFirst().word();
        if (asked.size() > 1) {
            throw new QueryException(leaf.getBegin(), "has a star behind several words; it can follow one alone");
        }
        if (letters.length() < limits.beginning()) {
            throw new QueryException(
                    leaf.getBegin(), "needs at least " + limits.beginning() + " letters before the star");
        }
        return new Condition.Beginning(where, letters);
    }

    private Condition phrase(FieldQueryNode leaf, Where where, List<Tokens.Placed> asked, int slop)
            throws QueryException {
        if (asked.size() > limits.phrase()) {
            throw new QueryException(
                    leaf.getBegin(),
                    "has a phrase of " + asked.size() + " words; at most " + limits.phrase() + " are taken");
        }
        var different = new HashSet<String>();
        for (var word : asked) {
            if (!different.add(word.word()) && slop > 0) {
                throw new QueryException(
                        leaf.getBegin(), "says '" + word.word() + "' twice in one proximity; once is enough");
            }
        }
        int first = asked.getFirst().place();
        var parts = asked.stream()
                .map(word -> new Condition.Phrase.Part(word.word(), word.place() - first))
                .toList();
        return new Condition.Phrase(where, parts, slop);
    }

    private Condition level(FieldQueryNode leaf) throws QueryException {
        var level = text(leaf).toLowerCase(Locale.ROOT);
        if (!LEVELS.contains(level)) {
            throw new QueryException(leaf.getBegin(), "names a level that there is not; CORE and RELATED are useful");
        }
        return id(leaf, Kind.LEVEL);
    }

    private Condition id(FieldQueryNode leaf, Kind kind) throws QueryException {
        var id = text(leaf).strip();
        boolean isBeginning = endsInStar(leaf, id);
        var letters = isBeginning ? id.substring(0, id.length() - 1) : id;
        count(leaf, 1);
        if (letters.isEmpty()) {
            throw new QueryException(leaf.getBegin(), "needs a value behind " + kind.field() + ":");
        }
        return isBeginning ? new Condition.IdBeginning(kind, letters) : new Condition.Id(kind, letters);
    }

    /** Whether the last character is a star that means anything; other wildcards are refused. */
    private static boolean endsInStar(FieldQueryNode leaf, String text) throws QueryException {
        if (leaf instanceof QuotedFieldQueryNode || !(leaf.getText() instanceof UnescapedCharSequence signs)) {
            return false;
        }
        for (int i = 0; i < signs.length(); i++) {
            if (signs.wasEscaped(i)) {
                continue;
            }
            if (signs.charAt(i) == '?') {
                throw new QueryException(leaf.getBegin() + i, "has a ?, which is not supported; a star may end a word");
            }
            if (signs.charAt(i) == '*') {
                check(leaf, i, text);
            }
        }
        int last = signs.length() - 1;
        return last >= 0 && signs.charAt(last) == '*' && !signs.wasEscaped(last);
    }

    private static void check(FieldQueryNode leaf, int star, String text) throws QueryException {
        if (star < text.length() - 1) {
            throw new QueryException(
                    leaf.getBegin() + star, "has a star before the end of a word; only there it is taken");
        }
        if (star == 0) {
            throw new QueryException(leaf.getBegin(), "has a star alone; leave it out to take everything");
        }
    }

    private void count(FieldQueryNode leaf, int more) throws QueryException {
        clauses += more;
        if (clauses > limits.clauses()) {
            throw new QueryException(leaf.getBegin(), "asks for more than " + limits.clauses() + " words and ids");
        }
    }

    private static String text(FieldQueryNode leaf) {
        return leaf.getTextAsString().replace(QueryLanguage.COLON, ':');
    }
}
