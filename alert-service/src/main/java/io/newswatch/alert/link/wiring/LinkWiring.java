package io.newswatch.alert.link.wiring;

import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.secret.Capabilities;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the links that leave the system. */
@Singleton
class LinkWiring {
    @Produces
    @Singleton
    PublicLinks links(LinkConfig config, Capabilities capabilities) {
        return new PublicLinks(config.publicUrl(), capabilities);
    }
}
