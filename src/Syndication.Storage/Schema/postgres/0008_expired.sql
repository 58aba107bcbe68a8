-- articles that are no longer kept: their keys still lead to them, so that they do not come back as new
create table expired (
    article_id text collate "C" not null primary key,
    at         bigint not null
);
