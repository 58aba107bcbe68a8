-- who is told of changes: subscribers of the hub, hubs of others, and webhooks
create table subscriptions (
    id            text    not null primary key,
    kind          text    not null,
    topic         text    not null,
    callback      text    not null,
    host          text    not null,
    secret        text,
    ends_at       integer,           -- null for what the operator configured
    sequence      integer not null,  -- it was told of every announcement up to this one
    digest        text,              -- names what it was told last
    due_at        integer not null,
    claimed_until integer not null,
    failures      integer not null,
    reason        text,
    delivered_at  integer
) strict, without rowid;

-- serves the passing on of a topic that did not change, and the count of its subscribers
create index subscriptions_by_topic on subscriptions (topic);

-- serves the count of a host's subscriptions
create index subscriptions_by_host on subscriptions (host);

-- requests to the hub whose sender has not confirmed them so far
create table subscription_requests (
    id            text    not null primary key,  -- of the subscription that it is about
    nonce         text    not null,              -- tells this request from an earlier one about the same
    mode          text    not null,
    topic         text    not null,
    callback      text    not null,
    host          text    not null,
    secret        text,
    lease         integer not null,
    sequence      integer not null,
    digest        text,
    due_at        integer not null,
    claimed_until integer not null,
    attempts      integer not null
) strict, without rowid;

-- hubs that tell us of changes of a source
create table source_pushes (
    source       text    not null primary key references sources (key) on delete cascade,
    hub          text    not null,
    topic        text    not null,
    token        text    not null,
    secret       text    not null,
    asked_at     integer,  -- when the hub was last asked; null before the first time
    ends_at      integer,  -- of the lease; null while the hub has not confirmed
    due_at       integer not null,
    failures     integer not null,
    reason       text,
    received_at  integer,  -- when content last came
    processed_at integer   -- up to when what came is stored
) strict, without rowid;

-- serves what a hub sends: the token is all that it names
create unique index source_pushes_by_token on source_pushes (token);
