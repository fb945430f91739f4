package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Role;
import java.util.List;

/** Where the article's text stands: one region, or several that are named alike. */
record Place(List<Region> regions, Role role) {}
