package io.newswatch.alert.matching.query;

import io.newswatch.alert.matching.condition.Condition;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/** Reads queries. Safe for use by several threads. */
public final class QueryLanguage {
    /** The field of words for which none was given. */
    static final String UNNAMED = "*";

    /** Stands for the colon within an id while Lucene reads, which takes a second colon for a mistake. */
    static final char COLON = '\uE000';

    private static final Pattern ACTOR_ID = Pattern.compile("(\\bactor:[a-z]{2,20}):");
    private static final String NOTHING_ASKED = "asks for nothing; leave the query out to take everything";

    private final QueryLimits limits;

    public QueryLanguage(QueryLimits limits) {
        this.limits = limits;
    }

    /**
     * The condition that the query stands for.
     *
     * @throws QueryException when it is no query, or asks for what is not supported or for too much
     */
    public Condition read(String query) throws QueryException {
        if (query.isBlank()) {
            throw new QueryException(0, NOTHING_ASKED);
        }
        if (query.length() > limits.length()) {
            throw new QueryException(
                    limits.length(),
                    "has " + query.length() + " characters; at most " + limits.length() + " are taken");
        }
        Brackets.check(query, limits.depth());
        var read = ACTOR_ID.matcher(query).replaceAll("$1" + COLON);
        return new NodeReader(query, limits).read(tree(read));
    }

    private static QueryNode tree(String query) throws QueryException {
        try {
            return new StandardSyntaxParser().parse(query, UNNAMED);
        } catch (ParseException e) {
            throw misplaced(query, e);
        } catch (QueryNodeParseException e) {
            throw new QueryException(query.length(), "is not complete");
        } catch (NumberFormatException e) {
            throw new QueryException(
                    Math.max(0, query.lastIndexOf('~')), "needs a whole number behind ~ and a number behind ^");
        }
    }

    private static QueryException misplaced(String query, ParseException fault) {
        var wrong = fault.currentToken == null ? null : fault.currentToken.next;
        if (wrong == null || wrong.image == null || wrong.image.isEmpty()) {
            return new QueryException(query.length(), "ends where something more is needed");
        }
        int at = wrong.endColumn - wrong.image.length();
        return new QueryException(
                at, "does not expect '" + wrong.image + "' here; put a backslash before it when it is meant as text");
    }
}
