-- pages that were read and are withheld, each as it would be published
create table quarantine (
    source  text    not null references sources (key) on delete cascade,
    name    text    not null,
    at      integer not null,
    reason  text    not null,
    host    text    not null,
    rule    text    not null,  -- fingerprint of the site's rule it was read with; empty for none
    is_item integer not null,  -- its document is the page of a feed's item
    article text    not null,
    keys    text    not null,
    print   text    not null,
    primary key (source, name)
) strict;
