-- pages that were read and are withheld, each as it would be published
create table quarantine (
    source  text collate "C" not null references sources (key) on delete cascade,
    name    text collate "C" not null,
    at      bigint not null,
    reason  text collate "C" not null,
    host    text collate "C" not null,
    rule    text collate "C" not null,  -- fingerprint of the site's rule it was read with; empty for none
    is_item bigint not null,            -- its document is the page of a feed's item
    article text collate "C" not null,
    keys    text collate "C" not null,
    print   text collate "C" not null,
    primary key (source, name)
);
