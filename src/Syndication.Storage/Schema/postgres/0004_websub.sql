-- who is told of changes: subscribers of the hub, hubs of others, and webhooks
create table subscriptions (
    id            text collate "C" not null primary key,
    kind          text collate "C" not null,
    topic         text collate "C" not null,
    callback      text collate "C" not null,
    host          text collate "C" not null,
    secret        text collate "C",
    ends_at       bigint,           -- null for what the operator configured
    sequence      bigint not null,  -- it was told of every announcement up to this one
    digest        text collate "C",              -- names what it was told last
    due_at        bigint not null,
    claimed_until bigint not null,
    failures      bigint not null,
    reason        text collate "C",
    delivered_at  bigint
);

-- serves the passing on of a topic that did not change, and the count of its subscribers
create index subscriptions_by_topic on subscriptions (topic);

-- serves the count of a host's subscriptions
create index subscriptions_by_host on subscriptions (host);

-- requests to the hub whose sender has not confirmed them so far
create table subscription_requests (
    id            text collate "C" not null primary key,  -- of the subscription that it is about
    nonce         text collate "C" not null,              -- tells this request from an earlier one about the same
    mode          text collate "C" not null,
    topic         text collate "C" not null,
    callback      text collate "C" not null,
    host          text collate "C" not null,
    secret        text collate "C",
    lease         bigint not null,
    sequence      bigint not null,
    digest        text collate "C",
    due_at        bigint not null,
    claimed_until bigint not null,
    attempts      bigint not null
);

-- hubs that tell us of changes of a source
create table source_pushes (
    source       text collate "C" not null primary key references sources (key) on delete cascade,
    hub          text collate "C" not null,
    topic        text collate "C" not null,
    token        text collate "C" not null,
    secret       text collate "C" not null,
    asked_at     bigint,  -- when the hub was last asked; null before the first time
    ends_at      bigint,  -- of the lease; null while the hub has not confirmed
    due_at       bigint not null,
    failures     bigint not null,
    reason       text collate "C",
    received_at  bigint,  -- when content last came
    processed_at bigint   -- up to when what came is stored
);

-- serves what a hub sends: the token is all that it names
create unique index source_pushes_by_token on source_pushes (token);
