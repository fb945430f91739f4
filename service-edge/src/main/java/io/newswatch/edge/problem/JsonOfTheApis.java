package io.newswatch.edge.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the strict mapper the one that JAX-RS resources read and write with. */
@Singleton
class JsonOfTheApis {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return StrictJson.mapper();
    }
}
