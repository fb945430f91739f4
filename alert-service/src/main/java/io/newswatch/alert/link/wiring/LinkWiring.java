package io.newswatch.alert.link.wiring;

import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.secret.Capabilities;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links that leave the system. */
@Singleton
class LinkWiring {
    @Produces
    @Singleton
    PublicLinks links(
            @ConfigProperty(name = "newswatch.public-url", defaultValue = "http://127.0.0.1:8080") URI publicUrl,
            Capabilities capabilities) {
        return new PublicLinks(publicUrl, capabilities);
    }
}
