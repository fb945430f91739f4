package io.newswatch.classifier.language;

import io.newswatch.classifier.text.FoldedText;
import io.newswatch.contract.Classification.Language;
import java.util.List;

/**
 * Decides which language a stretch is in, by what is cheapest first: the script where it has one language, function
 * words where they are clear, and rows of letters for the rest.
 */
final class Judge {
    static final Language UNDETERMINED = new Language("und", 0);

    /** The languages that letters of one script alone do not tell apart. */
    static final List<String> WRITTEN_IN_HAN = List.of("zh-Hans", "zh-Hant", "ja");

    private static final int SHORTEST_IN_OWN_SCRIPT = 2;
    private static final double CERTAIN = 0.98;
    /** A lead of so many votes is never wrong; of one vote a letter profile may be. */
    private static final double CLEAR_LEAD = 6;
    /** What a vote weighs beside the scores of the profiles. */
    private static final double VOTE = 1.5;

    /** Names and numbers alone do not put another language so far ahead, and have no function words. */
    private static final double FAR_AHEAD = 20;

    private static final double FEWEST_VOTES = 2;

    private static final int FEWEST_LETTERS = 7;
    private static final double LEAST_SCORE = 5;
    private static final int ENOUGH_TO_TELL_NOISE = 60;
    /** Writing scores 1.4 a letter and more, noise at most 1. */
    private static final double LEAST_A_LETTER = 1.15;

    /** Of so many Chinese characters some are among those that all writing has. */
    private static final int MANY_CHARACTERS = 100;

    private static final double LEAST_A_CHARACTER = 0.02;
    private static final double LEAST_CONFIDENCE = 0.5;

    private final List<String> languages;
    private final LetterProfiles profiles;

    Judge(List<String> languages) {
        this.languages = List.copyOf(languages);
        this.profiles = LetterProfiles.of(this.languages);
    }

    /** A stretch of a text. */
    record Stretch(FoldedText text, int start, int end) {}

    Language decide(Ballot ballot, Stretch... stretches) {
        ScriptGroup script = ballot.script();
        if (script == ScriptGroup.NONE || ballot.isMonotonous()) {
            return UNDETERMINED;
        }
        if (script == ScriptGroup.HAN || script == ScriptGroup.KANA) {
            return chineseOrJapanese(ballot);
        }
        if (!script.language().isEmpty()) {
            boolean enough = ballot.lettersOf(script) >= SHORTEST_IN_OWN_SCRIPT;
            return enough ? new Language(script.language(), CERTAIN) : UNDETERMINED;
        }
        int best = ballot.best();
        if (best >= 0 && ballot.lead(best) >= CLEAR_LEAD && ballot.looksWritten(best)) {
            return new Language(languages.get(best), CERTAIN);
        }
        return byLetters(ballot, script, stretches);
    }

    /** The language of a part: that of the whole unless another one is far ahead of it. */
    String decidePart(Ballot ballot, Stretch part, String whole) {
        Language own = decide(ballot, part);
        int main = languages.indexOf(whole);
        int other = languages.indexOf(own.tag());
        if (own.equals(UNDETERMINED) || own.tag().equals(whole)) {
            return whole;
        }
        if (main < 0 || other < 0) {
            return own.tag();
        }
        if (!ballot.script().isShared()) {
            boolean inDoubt = isHan(whole) && own.confidence() < CERTAIN;
            return !inDoubt || ballot.votes[other] - ballot.votes[main] >= CLEAR_LEAD ? own.tag() : whole;
        }
        double[] scores = new double[languages.size()];
        score(scores, part);
        addVotes(scores, ballot);
        boolean saysSomething = ballot.votes[other] >= FEWEST_VOTES;
        return saysSomething && scores[other] - scores[main] >= FAR_AHEAD ? own.tag() : whole;
    }

    private Language byLetters(Ballot ballot, ScriptGroup script, Stretch... stretches) {
        double[] scores = new double[languages.size()];
        int letters = score(scores, stretches);
        int best = best(scores);
        // binary data and keys hit at random have rows of letters that no language has
        boolean noise = letters >= ENOUGH_TO_TELL_NOISE && scores[best] < letters * LEAST_A_LETTER;
        if (noise || ballot.lettersOf(script) < FEWEST_LETTERS) {
            return UNDETERMINED;
        }
        addVotes(scores, ballot);
        best = best(scores);
        double confidence = confidence(scores, best);
        return scores[best] < LEAST_SCORE || confidence < LEAST_CONFIDENCE
                ? UNDETERMINED
                : new Language(languages.get(best), Math.min(CERTAIN, Math.round(confidence * 100) / 100.0));
    }

    private int score(double[] scores, Stretch... stretches) {
        int letters = 0;
        for (Stretch stretch : stretches) {
            letters += profiles.score(stretch.text(), stretch.start(), stretch.end(), scores);
        }
        return letters;
    }

    private static void addVotes(double[] scores, Ballot ballot) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += ballot.votes[i] * VOTE;
        }
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static boolean isHan(String tag) {
        return WRITTEN_IN_HAN.contains(tag);
    }

    private static double confidence(double[] scores, int best) {
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - scores[best]);
        }
        return 1 / sum;
    }

    private Language chineseOrJapanese(Ballot ballot) {
        int kana = ballot.lettersOf(ScriptGroup.KANA);
        int han = ballot.lettersOf(ScriptGroup.HAN);
        if (kana * 12 > han + kana) {
            return new Language("ja", CERTAIN);
        }
        String best = "zh-Hans";
        double most = 0;
        for (String tag : WRITTEN_IN_HAN) {
            int index = languages.indexOf(tag);
            if (index >= 0 && ballot.votes[index] > most) {
                most = ballot.votes[index];
                best = tag;
            }
        }
        if (han >= MANY_CHARACTERS && most < han * LEAST_A_CHARACTER) {
            return UNDETERMINED;
        }
        return new Language(best, han > 20 ? 0.95 : 0.7);
    }
}
