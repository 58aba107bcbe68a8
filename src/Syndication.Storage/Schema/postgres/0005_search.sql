-- Which words an article is found by. A place is made of sort_at, so that hits are sorted by it alone. The program cuts and folds
-- the words; each has a letter before it that says which words it is (see SearchStream).
create table search_places (
    place      bigint not null primary key,
    article_id text collate "C" not null unique,
    words      tsvector not null
);

-- serves every search
create index search_words on search_places using gin (words);

-- The version of the rules by which the index was filled; no row while it is not complete.
create table search_state (
    version bigint not null
);
