package io.newswatch.alert.story;

import java.util.Set;

/**
 * How alike two articles are. The bounds were set on hand-grouped stories; they err to the side of telling apart, because
 * a false merge is an alert that nobody gets.
 */
public final class Likeness {
    /** Shared shingles, of all: beyond this the texts have a source in common. */
    private static final double SAME_TEXT = 0.15;

    private static final double SURELY_SAME_TEXT = 0.5;

    /** Beyond this one text repeats the other, with cuts and additions. */
    private static final double SAME_ORIGIN = 0.3;

    /** Beyond this there is nothing in the one that is not in the other. */
    private static final double REPRINT = 0.85;

    private static final int SKETCH = 32;

    /** In German every noun has a capital, so "names" tell less. */
    private static final String CAPITAL_NOUNS = "de";

    private static final Set<String> CASELESS = Set.of("zh", "ja", "ko", "ar", "fa", "he", "hi", "th");

    private final Signature one;
    private final Signature other;
    private final double text;
    private final int titleShared;
    private final double title;

    private Likeness(Signature one, Signature other) {
        this.one = one;
        this.other = other;
        text = resemblance(one.shingles(), other.shingles());
        titleShared = one.titleWords().shared(other.titleWords());
        title = share(titleShared, one.titleWords().size() + other.titleWords().size() - titleShared);
    }

    /** Compares two articles. */
    public static Likeness of(Signature one, Signature other) {
        return new Likeness(one, other);
    }

    /** Whether both tell of one event in one language. */
    public boolean sameEvent() {
        if (!one.language().equals(other.language()) || namesOtherThings()) {
            return false;
        }
        return sameText() || sameNames() || sameSubject() || sameTitle();
    }

    /** Whether one text repeats the other. */
    public boolean sameOrigin() {
        return text >= SAME_ORIGIN || containment() >= REPRINT;
    }

    /** Whether {@code one} says nothing that {@code other} does not say. */
    public boolean repeats() {
        return text >= REPRINT || contained(one.shingles(), other.shingles()) >= REPRINT;
    }

    /** Whether both may tell of one event in two languages. */
    public boolean related() {
        if (one.language().equals(other.language())) {
            return false;
        }
        if (names() >= 2 && naming() >= 0.3) {
            return true;
        }
        var actors = one.actors().shared(other.actors());
        return actors >= 4
                && share(actors, one.actors().size() + other.actors().size() - actors) >= 0.6
                && one.topics().shared(other.topics()) >= 1;
    }

    /** A template has a text in common too: below a bound something else has to agree. */
    private boolean sameText() {
        return text >= SURELY_SAME_TEXT || (text >= SAME_TEXT && (names() >= 2 || sameTitleWithoutCapitals()));
    }

    /** Where names have no capitals, the title has to do. */
    private boolean sameTitleWithoutCapitals() {
        return CASELESS.contains(one.language()) && titleShared >= 4;
    }

    private boolean namesOtherThings() {
        return !one.titleThings().isEmpty()
                && !other.titleThings().isEmpty()
                && !one.titleThings().equals(other.titleThings());
    }

    private boolean sameNames() {
        return (titleShared >= 1 || text >= 0.03) && names() >= 4 && naming() >= strict(0.35);
    }

    private boolean sameSubject() {
        return titleShared >= 2 && names() >= 3 && naming() + title + 2 * text >= strict(0.5);
    }

    /** Titles that only differ in a number are templates or counts: then the texts have to agree. */
    private boolean sameTitle() {
        var sameNumbers = one.titleNumbers().equals(other.titleNumbers());
        if (title >= 0.8 && titleShared >= 4 && sameNumbers && !namesOthers()) {
            return true;
        }
        return sameNumbers && title >= 0.5 && titleShared >= 3 && names() >= 1 && naming() + text >= 0.2;
    }

    /** Whether both name names, and none of them both: then titles that agree are made after one pattern. */
    private boolean namesOthers() {
        return one.names().names().size() >= 2 && other.names().names().size() >= 2 && names() == 0;
    }

    private int names() {
        return one.names().names().shared(other.names().names());
    }

    private double naming() {
        return cosine(one, other);
    }

    private double strict(double bound) {
        return one.language().equals(CAPITAL_NOUNS) ? bound * 1.5 : bound;
    }

    private double containment() {
        return Math.max(contained(one.shingles(), other.shingles()), contained(other.shingles(), one.shingles()));
    }

    /** The share of all shingles that both have, estimated from the smallest of both (bottom-k MinHash). */
    static double resemblance(Hashes one, Hashes other) {
        if (one.size() == 0 || other.size() == 0) {
            return 0;
        }
        int i = 0;
        int j = 0;
        int seen = 0;
        int both = 0;
        while (seen < SKETCH && (i < one.size() || j < other.size())) {
            int order = i == one.size() ? 1 : j == other.size() ? -1 : Long.compare(one.get(i), other.get(j));
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        return (double) both / seen;
    }

    /** The share of the one text's shingles that the other has too; 0 when the sketches do not tell. */
    static double contained(Hashes one, Hashes other) {
        var end = other.size() < SKETCH ? Long.MAX_VALUE : other.get(other.size() - 1);
        int asked = 0;
        int found = 0;
        for (int i = 0; i < one.size() && one.get(i) <= end; i++) {
            asked++;
            found += other.find(one.get(i)) >= 0 ? 1 : 0;
        }
        return asked < 6 ? 0 : (double) found / asked;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double cosine(Signature one, Signature other) {
        var product = one.names().product(other.names()) + one.usual().product(other.usual());
        var lengths = Math.sqrt(length(one) * length(other));
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Signature signature) {
        return signature.names().square() + signature.usual().square();
    }
}
