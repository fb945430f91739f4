-- What happened, in the order of commit, for those who follow: the newest of it, by number, whichever replica wrote it.
CREATE TABLE stream_entry (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- given under a lock that lasts until the commit
    kind   text NOT NULL CHECK (kind IN ('article', 'story', 'alert')),
    ref    text NOT NULL -- the id of the article, story or alert, which is shown as it is when it is sent
);
