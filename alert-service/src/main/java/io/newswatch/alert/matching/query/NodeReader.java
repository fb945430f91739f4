package io.newswatch.alert.matching.query;

import io.newswatch.alert.matching.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.MinShouldMatchNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;

/**
 * Turns the tree that Lucene's parser makes of one query into a condition. NOT is a plain negation wherever it stands;
 * where Lucene would take it for something else, it is refused.
 */
final class NodeReader {
    private final String query;
    private final LeafReader leaves;

    NodeReader(String query, QueryLimits limits) {
        this.query = query;
        this.leaves = new LeafReader(query, limits);
    }

    Condition read(QueryNode node) throws QueryException {
        return switch (node) {
            case GroupQueryNode group -> read(group.getChild());
            case BoostQueryNode boost -> read(boost.getChild());
            case BooleanQueryNode several -> several(several);
            case ModifierQueryNode modified -> signed(modified);
            case SlopQueryNode near -> near(near);
            case FuzzyQueryNode similar ->
                throw new QueryException(similar.getEnd(), "asks for similar words (~), which is not supported");
            case FieldQueryNode leaf -> leaves.read(leaf, 0);
            case RegexpQueryNode regexp ->
                throw new QueryException(
                        at('/'), "asks for a regular expression (/…/), which is not supported; quote it as text");
            case TermRangeQueryNode range ->
                throw new QueryException(
                        range.getLowerBound().getBegin(), "asks for a range, which is not supported; name the values");
            case MinShouldMatchNode some ->
                throw new QueryException(at('@'), "asks for a number of clauses (@), which is not supported");
            default -> throw new QueryException(0, "asks for something that is not supported");
        };
    }

    private Condition signed(ModifierQueryNode signed) throws QueryException {
        var of = read(signed.getChild());
        return signed.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? new Condition.Not(of) : of;
    }

    /** As Lucene does it: what is wanted but not required only counts when nothing is required. */
    private Condition several(BooleanQueryNode node) throws QueryException {
        var everything = node instanceof AndQueryNode;
        var required = new ArrayList<Condition>();
        var wanted = new ArrayList<Condition>();
        var excluded = new ArrayList<Condition>();
        for (var child : node.getChildren()) {
            var read = read(child);
            if (isExcluded(child)) {
                if (node instanceof OrQueryNode) {
                    throw new QueryException(
                            begin(child), "has NOT beside OR; write AND NOT, or put the NOT into parentheses");
                }
                excluded.add(read);
            } else if (everything || child instanceof ModifierQueryNode) {
                required.add(read);
            } else {
                wanted.add(read);
            }
        }
        if (required.isEmpty() && !wanted.isEmpty()) {
            required.add(Condition.any(wanted));
        }
        required.addAll(excluded);
        return Condition.all(required);
    }

    private static boolean isExcluded(QueryNode node) {
        return node instanceof ModifierQueryNode signed && signed.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
    }

    private Condition near(SlopQueryNode near) throws QueryException {
        if (near.getChild() instanceof FieldQueryNode phrase) {
            return leaves.read(phrase, near.getValue());
        }
        throw new QueryException(at('~'), "has ~ behind something that is not a phrase in quotation marks");
    }

    private static int begin(QueryNode node) {
        if (node instanceof FieldQueryNode leaf) {
            return leaf.getBegin();
        }
        List<QueryNode> children = node.getChildren();
        return children == null || children.isEmpty() ? 0 : begin(children.getFirst());
    }

    private int at(char sign) {
        return Math.max(0, query.indexOf(sign));
    }
}
