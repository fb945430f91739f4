package io.newswatch.alert.subscription.rest;

import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;

/**
 * Whose e-mail addresses count as confirmed at once.
 *
 * @param everybodys true with the built-in mailbox, where no mail leaves the machine
 */
public record TrustedAddresses(boolean everybodys) {
    /** Whether those that the caller enters do. */
    public boolean areThoseOf(Caller caller) {
        return everybodys || caller.has(Roles.ADMIN);
    }
}
