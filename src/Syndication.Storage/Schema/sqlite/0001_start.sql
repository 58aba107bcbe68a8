-- Instants are milliseconds since 1970-01-01 UTC; ids and slugs never depend on row numbers.

create table articles (
    id         text    not null primary key,
    source     text    not null,
    url        text,
    title      text    not null,
    sort_at    integer not null,
    first_seen integer not null,
    updated_at integer not null,
    revision   integer not null,
    material   text    not null,
    exact      text    not null
) strict, without rowid;

-- apart, so that nothing that lists articles reads through their texts
create table article_bodies (
    article_id text not null primary key references articles (id) on delete cascade,
    document   text not null
) strict;

-- what an article said before each material change
create table revisions (
    article_id text    not null references articles (id) on delete cascade,
    revision   integer not null,
    updated_at integer not null,
    document   text    not null,
    primary key (article_id, revision)
) strict;

-- the keys an article is known again by; they outlive it, so that a withdrawn one does not come back
create table aliases (
    key        text not null primary key,
    article_id text not null
) strict, without rowid;

-- the key serves every listing: newest first within one term, ties by id, no other table looked at
create table listing (
    term       text    not null,
    sort_at    integer not null,
    article_id text    not null,
    primary key (term, sort_at desc, article_id)
) strict, without rowid;

-- serves the rewriting of one article's terms
create index listing_by_article on listing (article_id);

create table categories (
    slug text not null primary key,
    name text not null
) strict, without rowid;

-- every spelling seen of a category's name: key keeps diacritics, plain has none
create table category_names (
    key   text not null primary key,
    plain text not null,
    slug  text not null references categories (slug)
) strict, without rowid;

-- serves the question whether a new spelling belongs to a known category
create index category_names_by_plain on category_names (plain);

create table slug_aliases (
    old_slug text not null primary key,
    slug     text not null references categories (slug)
) strict, without rowid;

create table tombstones (
    article_id   text    not null primary key,
    source       text    not null,
    title        text    not null,
    first_seen   integer not null,
    withdrawn_at integer not null,
    reason       text
) strict, without rowid;

create table announcements (
    sequence   integer not null primary key,
    article_id text    not null,
    kind       text    not null,
    at         integer not null
) strict;

-- one row a counter: 'sequence' is the newest announcement's, and locking its row puts writers in a queue
create table counters (
    name  text    not null primary key,
    value integer not null
) strict, without rowid;

insert into counters (name, value) values ('sequence', 0);

create table document_versions (
    document text    not null primary key,
    hash     text    not null,
    since    integer not null
) strict, without rowid;

create table sources (
    key           text    not null primary key,
    address       text    not null,
    feed          text,
    is_added      integer not null,
    definition    text    not null,
    etag          text,
    last_modified text,
    body_hash     text,
    validated_at  integer,
    asked_at      integer,
    answered_at   integer,
    changed_at    integer,
    due_at        integer not null,
    wanted_at     integer,  -- when somebody last asked for a refresh
    failures      integer not null,
    health        text    not null,
    reason        text,
    learnt        text    not null,
    retired_at    integer
) strict, without rowid;

-- serves the claiming of what is due, longest overdue first
create index sources_due on sources (due_at, key) where retired_at is null;

create table documents (
    source  text    not null references sources (key) on delete cascade,
    name    text    not null,
    hash    text,
    outcome text    not null,
    reason  text,
    at      integer not null,
    primary key (source, name)
) strict, without rowid;

create table leads (
    source     text    not null,
    key        text    not null,
    title      text    not null,
    excerpt    text,
    published  text,
    url        text,
    sort_at    integer not null,
    first_seen integer not null,
    primary key (source, key)
) strict, without rowid;

-- serves a source's leads, newest first
create index leads_newest on leads (source, sort_at desc, key);
