package io.newswatch.alert.raise.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.raise.RaisedAlerts;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Alerts in the stream. */
@ApplicationScoped
class ShownAlerts implements Shown {
    private final RaisedAlerts alerts;
    private final ObjectMapper mapper;

    ShownAlerts(RaisedAlerts alerts, ObjectMapper mapper) {
        this.alerts = alerts;
        this.mapper = mapper;
    }

    @Override
    public Kind kind() {
        return Kind.ALERT;
    }

    @Override
    public Map<String, String> json(Collection<String> ids) {
        var json = new LinkedHashMap<String, String>();
        try {
            for (var alert : alerts.withIds(ids)) {
                json.put(alert.payload().alertId(), mapper.writeValueAsString(AlertJson.of(alert)));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An alert cannot be shown", e);
        }
        return json;
    }
}
