-- Replicas hold the newest members in memory and read what was written since: a number that grows with each change.
ALTER TABLE story_member
    ALTER COLUMN number SET DEFAULT nextval('story_member_number'),
    ADD COLUMN seen bigint;
UPDATE story_member SET seen = number;
ALTER TABLE story_member
    ALTER COLUMN seen SET DEFAULT nextval('story_member_number'),
    ALTER COLUMN seen SET NOT NULL;
CREATE INDEX story_member_as_seen ON story_member (seen);

-- Members are not looked up by key in the database any more.
-- breaks the version before: it writes keys and looks for them; none was released that has stories, so nobody runs it
DROP TABLE story_trace;
