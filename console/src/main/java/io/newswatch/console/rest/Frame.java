package io.newswatch.console.rest;

import io.newswatch.console.session.Visitor;
import java.util.List;

/**
 * What the layout shows around every page.
 *
 * @param menu empty when nobody is signed in
 * @param searched the words of the last search, shown again in its field
 */
record Frame(Visitor visitor, List<Menu.Entry> menu, String searched) {
    Frame {
        menu = List.copyOf(menu);
    }
}
