package io.newswatch.local.running;

/** Who listens on which port unless the environment says otherwise. */
public enum Role {
    CONSOLE("console", 8080),
    INGEST("ingest-service", 8081),
    CLASSIFY("classify-service", 8082),
    ALERT("alert-service", 8083),
    KAFKA("Kafka", 9092),
    POSTGRES("PostgreSQL", 15432),
    SMTP("built-in mailbox, SMTP", 1025),
    MAILBOX("built-in mailbox, web", 8025),
    DEMO("demo news server", 8090);

    private final String title;
    private final int defaultPort;

    Role(String title, int defaultPort) {
        this.title = title;
        this.defaultPort = defaultPort;
    }

    public String title() {
        return title;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that moves this role to another port. */
    public String variable() {
        return "NEWSWATCH_" + name() + "_PORT";
    }

    /** Broker and database know no access rules that would hold on a network, so they never leave this machine. */
    public boolean loopbackOnly() {
        return this == KAFKA || this == POSTGRES;
    }
}
