-- Whoever waits for rows is woken by their being written, in the same statement: one round trip less each, and no writer
-- that forgets it. The names are those that Wakeups listens to.
CREATE FUNCTION wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_ARGV[0], '');
    RETURN NULL;
END $$;

CREATE TRIGGER wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake('outbox_ready');
CREATE TRIGGER wake AFTER INSERT ON stream_entry FOR EACH STATEMENT EXECUTE FUNCTION wake('stream_ready');

-- Most deliveries are due when they are made. Those that wait for a digest wake nobody.
CREATE FUNCTION wake_for_what_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM made WHERE state = 'pending') THEN
        PERFORM pg_notify('delivery_ready', '');
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER wake AFTER INSERT ON delivery REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION wake_for_what_is_due();
