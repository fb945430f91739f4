-- Each change of a subscription gets the catalogue's next number, whoever makes it, so that a replica compiles only what
-- changed since the number it knows. The catalogue's row stays locked until the change is committed: numbers become
-- visible in their order, and none is ever overtaken.
ALTER TABLE subscription ADD COLUMN changed bigint NOT NULL DEFAULT 0;
CREATE INDEX subscription_by_change ON subscription (changed);

-- The last ten thousand that were removed. A replica that is further behind reads everything anew.
CREATE TABLE subscription_removed (
    changed bigint PRIMARY KEY,
    id      text NOT NULL
);

CREATE FUNCTION number_subscription_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    UPDATE subscription_catalogue SET version = version + 1 RETURNING version INTO NEW.changed;
    RETURN NEW;
END $$;

CREATE FUNCTION number_subscription_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    number bigint;
BEGIN
    UPDATE subscription_catalogue SET version = version + 1 RETURNING version INTO number;
    INSERT INTO subscription_removed (changed, id) VALUES (number, OLD.id);
    DELETE FROM subscription_removed WHERE changed <= number - 10000;
    RETURN OLD;
END $$;

CREATE TRIGGER subscription_changed
    BEFORE INSERT OR UPDATE OF name, owner_id, watch, min_level, spec, enabled, active_since ON subscription
    FOR EACH ROW EXECUTE FUNCTION number_subscription_change();
CREATE TRIGGER subscription_removed
    BEFORE DELETE ON subscription
    FOR EACH ROW EXECUTE FUNCTION number_subscription_removal();
