package io.newswatch.alert.subscription.rest;

import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;

/**
 * Whose e-mail addresses count as confirmed at once.
 *
 * @param everybodys true with the built-in mailbox, where no mail leaves the machine
 */
record TrustedAddresses(boolean everybodys) {
    boolean areThoseOf(Caller caller) {
        return everybodys || caller.has(Roles.ADMIN);
    }
}
