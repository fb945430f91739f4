-- Stories have members now. What a story knows is kept with it, so that an update tells only what is new.
ALTER TABLE story
    ADD COLUMN copies     integer NOT NULL DEFAULT 0,
    ADD COLUMN version    integer NOT NULL DEFAULT 0,
    ADD COLUMN facts      json NOT NULL DEFAULT '{"actors":[],"relations":[],"numbers":{}}';
CREATE INDEX story_open ON story (updated_at) WHERE state = 'open';
CREATE INDEX story_by_update ON story (updated_at, id);

-- Which article is in which story. The row is what makes reading an article twice harmless.
CREATE TABLE story_member (
    number     bigint PRIMARY KEY, -- in the order of joining
    watch      text NOT NULL,
    article_id text NOT NULL,
    story_id   text NOT NULL,
    revision   integer NOT NULL,
    source     text,
    origin     integer NOT NULL, -- independent origins of the story are numbered from 0
    copy_of    text,
    at         timestamptz NOT NULL, -- when the article was ingested
    traces     json NOT NULL,
    said       text NOT NULL, -- hashes of the sentences of the newest revision
    UNIQUE (article_id, watch)
);
CREATE INDEX story_member_by_story ON story_member (story_id, number);
CREATE SEQUENCE story_member_number OWNED BY story_member.number;

-- Under which keys members of open stories are found by articles like them.
CREATE TABLE story_trace (
    key    bigint NOT NULL,
    member bigint NOT NULL,
    PRIMARY KEY (key, member)
);
CREATE INDEX story_trace_by_member ON story_trace (member);

-- Stories on what may be one event, in two languages.
CREATE TABLE story_related (
    one   text NOT NULL,
    other text NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX story_related_back ON story_related (other);

-- What its members added to a story that readers had to know.
CREATE TABLE story_news (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    story_id   text NOT NULL,
    kind       text NOT NULL,
    text       text NOT NULL,
    article_id text NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX story_news_by_story ON story_news (story_id, number);
CREATE INDEX story_news_by_article ON story_news (article_id);

-- A correction stands beside the alert that it corrects: one for each revision, whatever number the alert has.
ALTER TABLE alert ADD COLUMN corrects text;
ALTER TABLE alert DROP CONSTRAINT alert_subscription_id_story_id_update_no_key;
CREATE UNIQUE INDEX alert_once ON alert (subscription_id, story_id, update_no) WHERE kind <> 'corrected';
CREATE UNIQUE INDEX alert_corrected_once ON alert (corrects, revision) WHERE kind = 'corrected';
