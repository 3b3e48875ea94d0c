-- The head of every shard. Locking its row makes a transaction the shard's only writer.
create table journal_shard (
    shard    smallint primary key,
    position bigint   not null default 0,
    hash     bytea    not null,
    counter  bigint   not null default 0
) with (fillfactor = 20);

-- One row per decision. Rows are only ever added; the hash chains each to the one before it in its shard.
create table journal (
    shard       smallint    not null,
    position    bigint      not null,
    case_number text        not null,
    kind        text        not null,
    at          timestamptz not null,
    body        text        not null,
    hash        bytea       not null,
    primary key (shard, position)
);

-- How far the relay has published. Losing an update only sends again.
create table journal_mark (
    shard     smallint primary key,
    published bigint not null default 0
) with (fillfactor = 20);

-- Records that could not be taken in, untouched, and the later ones of the same case that wait behind them.
create table dead_letter (
    id              bigint generated always as identity primary key,
    shard           smallint    not null,
    topic           text        not null,
    kafka_partition integer     not null,
    kafka_offset    bigint      not null,
    case_number     text,
    message_id      text,
    code            text        not null,
    detail          text        not null,
    headers         text        not null,
    record_key      bytea,
    record_value    bytea,
    state           text        not null check (state in ('UNREADABLE', 'FAILED', 'WAITING', 'RESOLVED')),
    at              timestamptz not null default clock_timestamp(),
    unique (topic, kafka_partition, kafka_offset)
);

create index dead_letter_parked on dead_letter (shard, case_number) where state in ('FAILED', 'WAITING');
