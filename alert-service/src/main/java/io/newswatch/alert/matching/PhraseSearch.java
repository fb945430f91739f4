package io.newswatch.alert.matching;

import io.newswatch.alert.matching.text.Tokens;
import java.util.Arrays;

/** Looks for one phrase. Its cost grows with the places of its words, not with the square of them. */
final class PhraseSearch {
    private static final int WHERE = 2;
    private static final int SLOP = 3;
    private static final int PARTS = 4;

    private final Sight sight;
    private final int[] code;
    private final int at;
    private final int where;

    PhraseSearch(Sight sight, int[] code, int at) {
        this.sight = sight;
        this.code = code;
        this.at = at;
        this.where = code[at + WHERE];
    }

    boolean succeeds() {
        int size = (code[at + 1] - at - PARTS) / 2;
        var found = new int[size];
        for (int i = 0; i < size; i++) {
            found[i] = sight.find(code[at + PARTS + 2 * i]);
            if (found[i] < 0) {
                return false;
            }
        }
        var places = new int[size][];
        for (int i = 0; i < size; i++) {
            places[i] = sight.places(found[i]);
        }
        return code[at + SLOP] == 0 ? isExact(places) : isNear(places, code[at + SLOP]);
    }

    /** Every place of the rarest word is tried. */
    private boolean isExact(int[][] places) {
        int rarest = 0;
        for (int i = 1; i < places.length; i++) {
            if (places[i].length < places[rarest].length) {
                rarest = i;
            }
        }
        for (int place : places[rarest]) {
            if (isThere(place) && othersStandBy(places, rarest, place - offset(rarest))) {
                return true;
            }
        }
        return false;
    }

    private boolean othersStandBy(int[][] places, int rarest, int first) {
        for (int i = 0; i < places.length; i++) {
            if (i != rarest && Arrays.binarySearch(places[i], first + offset(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The words are moved onto each other: what is left between the first and the last is what they are moved by in all.
     * The one that lags moves on until they are near enough.
     */
    private boolean isNear(int[][] places, int slop) {
        var next = new int[places.length];
        while (true) {
            int lagging = 0;
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < next.length; i++) {
                int moved = places[i][next[i]] - offset(i);
                if (moved < least) {
                    least = moved;
                    lagging = i;
                }
                most = Math.max(most, moved);
            }
            if (most - least <= slop && isThere(places[lagging][next[lagging]])) {
                return true;
            }
            if (++next[lagging] == places[lagging].length) {
                return false;
            }
        }
    }

    private boolean isThere(int place) {
        return where == Program.ANYWHERE || (where == Program.TITLE) == (place < Tokens.BODY);
    }

    private int offset(int part) {
        return code[at + PARTS + 2 * part + 1];
    }
}
