-- what was learnt of each host; the date first, so that a look at all of them passes over the documents
create table site_knowledge (
    host     text    not null primary key,
    at       integer not null,
    document text    not null
) strict;
