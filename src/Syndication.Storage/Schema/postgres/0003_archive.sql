-- the announcement with which an article came under a term; it stays while the article has the term
create table arrivals (
    term       text collate "C" not null,
    arrival    bigint not null,
    article_id text collate "C" not null,
    primary key (term, arrival, article_id)
);

-- serves the rewriting of one article's terms
create index arrivals_by_article on arrivals (article_id, term);

create index announcements_of_articles on announcements (article_id, sequence);

insert into arrivals (term, arrival, article_id)
select l.term, coalesce((select min(n.sequence) from announcements n where n.article_id = l.article_id), 0), l.article_id
from listing l;

drop index announcements_of_articles;

-- where the archive of a feed was cut: a page ends with this arrival and begins after the end of the one before it
create table archive_pages (
    feed       text collate "C" not null,
    number     bigint not null,
    ends       bigint not null,
    definition text collate "C" not null,
    primary key (feed, number)
);

-- what an article said when its present revision was new, where it was retouched since
create table first_wordings (
    article_id text collate "C" not null primary key references articles (id) on delete cascade,
    document   text collate "C" not null
);

-- what was served, and since when: a whole document, or how it differs from the edition at `base`
create table editions (
    document text collate "C" not null,
    at       bigint not null,
    hash     text collate "C" not null,
    base     bigint,
    size     bigint not null,
    body     bytea not null,
    primary key (document, at)
);

-- serves the forgetting of the oldest
create index editions_by_age on editions (at, size);

-- serves the question what is told by an edition
create index editions_by_base on editions (document, base) where base is not null;

-- the smallest shingles of the texts of the last days, by which another telling of one is found
create table shingles (
    hash       bigint not null,
    article_id text collate "C" not null references articles (id) on delete cascade,
    at         bigint not null,
    primary key (hash, article_id)
);

-- serves the forgetting of the oldest, and of one article's
create index shingles_by_age on shingles (at);
create index shingles_by_article on shingles (article_id);

-- articles that tell what an earlier one told
create table repeats (
    article_id text collate "C" not null primary key references articles (id) on delete cascade,
    first_id   text collate "C" not null
);

-- serves the withdrawal of the first one
create index repeats_by_first on repeats (first_id);
