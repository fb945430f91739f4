package io.newswatch.classifier.language;

/** The votes of a stretch of text for each language, and its letters by script. */
final class Ballot {
    final double[] votes;
    final int[] letters = new int[ScriptGroup.values().length];

    Ballot(int languages) {
        votes = new double[languages];
    }

    void add(Ballot other) {
        for (int i = 0; i < votes.length; i++) {
            votes[i] += other.votes[i];
        }
        for (int i = 0; i < letters.length; i++) {
            letters[i] += other.letters[i];
        }
    }

    /** The script with most letters; one Chinese character says as much as several letters. */
    ScriptGroup script() {
        ScriptGroup best = ScriptGroup.NONE;
        double most = 0;
        for (ScriptGroup group : ScriptGroup.values()) {
            double weight = letters[group.index()] * group.weight();
            if (weight > most) {
                most = weight;
                best = group;
            }
        }
        return best;
    }

    int lettersOf(ScriptGroup group) {
        return letters[group.index()];
    }

    /** The language with most votes, or -1 when there are none. */
    int best() {
        int best = -1;
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0 && (best < 0 || votes[i] > votes[best])) {
                best = i;
            }
        }
        return best;
    }

    /** How far the language is ahead of every other. */
    double lead(int language) {
        double next = 0;
        for (int i = 0; i < votes.length; i++) {
            next = i != language ? Math.max(next, votes[i]) : next;
        }
        return votes[language] - next;
    }
}
