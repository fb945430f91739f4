package io.newswatch.alert.story;

import io.newswatch.contract.WhatIsNew;
import java.util.List;

/**
 * Where an article found its place, and what that changed.
 *
 * @param story as it is now
 * @param how the article came to it
 * @param news what the article adds to what the story's members had claimed; nothing when it starts the story
 */
public record Placed(StoryState story, How how, List<WhatIsNew> news) {
    /** How an article relates to its story. */
    public enum How {
        /** It is the first member. */
        STARTED,
        /** It joined as a text of its own. */
        JOINED,
        /** It joined and says nothing that another member does not say. */
        REPEATED,
        /** It had been a member, and says something else now. */
        REVISED,
        /** It had been a member, and says nothing else. */
        KNOWN
    }

    public Placed {
        news = List.copyOf(news);
    }
}
