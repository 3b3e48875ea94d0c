-- What applicants are told. The journal row is one revision of one case, so the key is case, revision and kind.
create table notice (
    shard       smallint    not null,
    position    bigint      not null,
    kind        text        not null,
    case_number text        not null,
    revision    integer     not null,
    zh          text        not null,
    en          text        not null,
    at          timestamptz not null,
    primary key (shard, position, kind)
);

-- How far each shard's notices have been handed to the sender.
create table notice_mark (
    shard    smallint primary key,
    position bigint   not null default 0
) with (fillfactor = 20);

insert into notice_mark (shard, position) select shard, position from follower_mark;

-- Those that the sender could not send.
create table notice_retry (
    shard    smallint    not null,
    position bigint      not null,
    kind     text        not null,
    tries    integer     not null,
    next_at  timestamptz not null,
    primary key (shard, position, kind)
);

create index notice_retry_next on notice_retry (next_at);

-- Where notices land in an installation without a way out.
create table notice_outbox (
    id       bigint generated always as identity primary key,
    shard    smallint    not null,
    position bigint      not null,
    kind     text        not null,
    sent_at  timestamptz not null default clock_timestamp(),
    unique (shard, position, kind)
);
