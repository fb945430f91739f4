package io.newswatch.classifier.language;

/** The votes of a stretch of text for each language. */
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
}
