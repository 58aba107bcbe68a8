-- what was learnt of each host
create table site_knowledge (
    host     text collate "C" not null primary key,
    at       bigint not null,
    document text collate "C" not null
);
