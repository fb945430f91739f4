package io.newswatch.alert.feed.rest;

import io.newswatch.alert.feed.AtomForm;
import io.newswatch.alert.feed.FeedDocument;
import io.newswatch.alert.feed.JsonForm;
import io.newswatch.alert.feed.PublishedFeeds;
import io.newswatch.alert.feed.PublishedFeeds.Feed;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.link.PublicLinks.FeedForm;
import io.newswatch.alert.link.PublicLinks.FeedLink;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds for whoever has their link, without signing in. A link that was never given out is unknown; one that was rotated
 * away, stopped or removed is gone, which tells readers to stop asking.
 */
@Blocking
@PermitAll
@Path("/feeds/{file}")
class FeedResource {
    private final PublicLinks links;
    private final PublishedFeeds feeds;
    private final FeedConfig config;
    private final InstantSource clock;

    FeedResource(PublicLinks links, PublishedFeeds feeds, FeedConfig config, InstantSource clock) {
        this.links = links;
        this.feeds = feeds;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public Response read(String file, @Context Request request, @Context HttpHeaders headers) {
        var link = links.feedAt(file);
        if (link.isEmpty()) {
            return refused(
                    Status.NOT_FOUND, "There is no such feed. Copy its address again; it may have been cut off.");
        }
        return current(link.get())
                .map(feed -> answer(feed, link.get().form(), request, headers))
                .orElseGet(() -> refused(Status.GONE, "This feed is gone: it was stopped, or it got a new address."));
    }

    private Optional<Feed> current(FeedLink link) {
        return feeds.find(link.channelId()).filter(Feed::isOpen).filter(feed -> feed.edition() == link.edition());
    }

    private Response answer(Feed feed, FeedForm form, Request request, HttpHeaders headers) {
        var published = feeds.newest(feed.channelId(), config.entries());
        var document = FeedDocument.of(feed, published, form, links);
        var body =
                switch (form) {
                    case ATOM -> AtomForm.of(document);
                    case JSON -> JsonForm.of(document);
                };
        var tag = new EntityTag(hash(body));
        var changed = document.updated();
        var unchanged = unchanged(request, headers, tag, changed);
        var response = unchanged != null ? unchanged : Response.ok(body).type(type(form));
        return finished(response.tag(tag), changed);
    }

    /** A tag, where the reader has one, is the better witness: two changes can fall into one second. */
    private static @Nullable ResponseBuilder unchanged(
            Request request, HttpHeaders headers, EntityTag tag, Instant changed) {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null
                ? request.evaluatePreconditions(tag)
                : request.evaluatePreconditions(Date.from(changed));
    }

    /** Within the second in which it changed a feed has no date yet, because it may change once more. */
    private Response finished(ResponseBuilder response, Instant changed) {
        if (changed.plusSeconds(1).isBefore(clock.instant())) {
            response.lastModified(Date.from(changed));
        }
        return common(response);
    }

    private static Response refused(Status status, String words) {
        return common(Response.status(status).entity(words + "\n").type("text/plain;charset=UTF-8"));
    }

    /** Whoever knows the address reads the feed: no cache keeps it, no search engine lists it. */
    private static Response common(ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String type(FeedForm form) {
        return switch (form) {
            case ATOM -> "application/atom+xml;charset=UTF-8";
            case JSON -> "application/feed+json;charset=UTF-8";
        };
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
