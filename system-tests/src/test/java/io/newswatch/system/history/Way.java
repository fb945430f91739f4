package io.newswatch.system.history;

import java.util.List;

/** How an article reaches Newswatch, and so what its history must look like. */
enum Way {
    /** Pushed, each edition until it was acknowledged: all editions are kept. */
    PUSHED {
        @Override
        boolean allows(List<Integer> editions, int last) {
            return editions.size() == last && rises(editions, 1) && editions.getFirst() == 1;
        }
    },
    /** Told in full by an RSS feed, where an edition may replace another before anybody read it. */
    RSS {
        @Override
        boolean allows(List<Integer> editions, int last) {
            return rises(editions, 1) && editions.getLast() == last;
        }
    },
    /** Told in full by an Atom feed that answers conditional requests. */
    ATOM {
        @Override
        boolean allows(List<Integer> editions, int last) {
            return RSS.allows(editions, last);
        }
    },
    /** Summarised by a feed, so that an edition may come as its summary first and as the whole page then. */
    SUMMARISED {
        @Override
        boolean allows(List<Integer> editions, int last) {
            return rises(editions, 0)
                    && editions.getLast() == last
                    && editions.stream().allMatch(e -> editions.lastIndexOf(e) - editions.indexOf(e) <= 1);
        }
    },
    /** Only listed by a sitemap. */
    LISTED {
        @Override
        boolean allows(List<Integer> editions, int last) {
            return RSS.allows(editions, last);
        }
    };

    /**
     * Whether these may be the editions behind the revisions of one article, in order.
     *
     * @param last the edition that was said last
     */
    abstract boolean allows(List<Integer> editions, int last);

    private static boolean rises(List<Integer> editions, int least) {
        for (int i = 1; i < editions.size(); i++) {
            if (editions.get(i) - editions.get(i - 1) < least) {
                return false;
            }
        }
        return true;
    }
}
