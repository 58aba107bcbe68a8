-- Instants are milliseconds since 1970-01-01 UTC; ids and slugs never depend on row numbers.
-- Texts compare by bytes, as in SQLite, so that ties and exports have the same order on both.

create table articles (
    id         text collate "C" not null primary key,
    source     text collate "C" not null,
    url        text collate "C",
    title      text collate "C" not null,
    sort_at    bigint not null,
    first_seen bigint not null,
    updated_at bigint not null,
    revision   bigint not null,
    material   text collate "C" not null,
    exact      text collate "C" not null
);

-- apart, so that nothing that lists articles reads through their texts
create table article_bodies (
    article_id text collate "C" not null primary key references articles (id) on delete cascade,
    document   text collate "C" not null
);

-- what an article said before each material change
create table revisions (
    article_id text collate "C" not null references articles (id) on delete cascade,
    revision   bigint not null,
    updated_at bigint not null,
    document   text collate "C" not null,
    primary key (article_id, revision)
);

-- the keys an article is known again by; they outlive it, so that a withdrawn one does not come back
create table aliases (
    key        text collate "C" not null primary key,
    article_id text collate "C" not null
);

create table listing (
    term       text collate "C" not null,
    sort_at    bigint not null,
    article_id text collate "C" not null,
    primary key (term, article_id)
);

-- serves every listing: newest first within one term, ties by id, no other table looked at
create index listing_newest on listing (term, sort_at desc, article_id);

-- serves the rewriting of one article's terms
create index listing_by_article on listing (article_id);

create table categories (
    slug text collate "C" not null primary key,
    name text collate "C" not null
);

-- every spelling seen of a category's name: key keeps diacritics, plain has none
create table category_names (
    key   text collate "C" not null primary key,
    plain text collate "C" not null,
    slug  text collate "C" not null references categories (slug)
);

-- serves the question whether a new spelling belongs to a known category
create index category_names_by_plain on category_names (plain);

create table slug_aliases (
    old_slug text collate "C" not null primary key,
    slug     text collate "C" not null references categories (slug)
);

create table tombstones (
    article_id   text collate "C" not null primary key,
    source       text collate "C" not null,
    title        text collate "C" not null,
    first_seen   bigint not null,
    withdrawn_at bigint not null,
    reason       text collate "C"
);

create table announcements (
    sequence   bigint not null primary key,
    article_id text collate "C" not null,
    kind       text collate "C" not null,
    at         bigint not null
);

-- one row a counter: 'sequence' is the newest announcement's, and locking its row puts writers in a queue
create table counters (
    name  text collate "C" not null primary key,
    value bigint not null
);

insert into counters (name, value) values ('sequence', 0);

create table document_versions (
    document text collate "C" not null primary key,
    hash     text collate "C" not null,
    since    bigint not null
);

create table sources (
    key           text collate "C" not null primary key,
    address       text collate "C" not null,
    feed          text collate "C",
    is_added      bigint not null,
    definition    text collate "C" not null,
    etag          text collate "C",
    last_modified text collate "C",
    body_hash     text collate "C",
    validated_at  bigint,
    asked_at      bigint,
    answered_at   bigint,
    changed_at    bigint,
    due_at        bigint not null,
    wanted_at     bigint,  -- when somebody last asked for a refresh
    failures      bigint not null,
    health        text collate "C" not null,
    reason        text collate "C",
    learnt        text collate "C" not null,
    retired_at    bigint
);

-- serves the claiming of what is due, longest overdue first
create index sources_due on sources (due_at, key) where retired_at is null;

create table documents (
    source  text collate "C" not null references sources (key) on delete cascade,
    name    text collate "C" not null,
    hash    text collate "C",
    outcome text collate "C" not null,
    reason  text collate "C",
    at      bigint not null,
    primary key (source, name)
);

create table leads (
    source     text collate "C" not null,
    key        text collate "C" not null,
    title      text collate "C" not null,
    excerpt    text collate "C",
    published  text collate "C",
    url        text collate "C",
    sort_at    bigint not null,
    first_seen bigint not null,
    primary key (source, key)
);

-- serves a source's leads, newest first
create index leads_newest on leads (source, sort_at desc, key);
