package io.newswatch.classify.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.newswatch.classifier.Classifier;
import io.newswatch.contract.Classification;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.Problem;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.edge.problem.StrictJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Classification on request, without side effects. */
@Path("/api/v1/classify")
@RolesAllowed(Roles.READER)
public class ClassifyResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Classifier classifier;
    private final InstantSource clock;

    ClassifyResource(Classifier classifier, InstantSource clock) {
        this.classifier = classifier;
        this.clock = clock;
    }

    /** One text. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Classification one(ClassifyRequest request) {
        return classify(ProblemException.requireBody(request));
    }

    /** Many texts, one a line; one line comes back for each, a problem document for one that was refused. */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    public StreamingOutput many(byte[] lines) {
        ProblemException.requireBody(lines.length == 0 ? null : lines);
        return out -> answer(lines, out);
    }

    private void answer(byte[] lines, OutputStream out) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                out.write(StrictJson.mapper().writeValueAsBytes(answer(line)));
                out.write('\n');
            }
        }
    }

    private Object answer(String line) throws IOException {
        try {
            var request = StrictJson.mapper().readValue(line, ClassifyRequest.class);
            return classify(ProblemException.requireBody(request));
        } catch (JsonProcessingException e) {
            return StrictJson.problem(e).problem();
        } catch (ProblemException e) {
            Problem refused = e.problem();
            return refused;
        }
    }

    private Classification classify(ClassifyRequest request) {
        return classifier.classify(request.toDocument(), clock.instant());
    }
}
