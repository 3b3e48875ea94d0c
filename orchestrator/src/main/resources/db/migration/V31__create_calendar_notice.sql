-- The yearly notices of holidays and working weekends, as they were published while the suite ran. The newest of a year
-- and region holds, also over the catalogue's file.
create table calendar_notice (
    id           bigint generated always as identity primary key,
    year         integer     not null,
    -- digits that the region codes begin with; empty: the whole country
    region       text        not null,
    provisional  boolean     not null,
    sha256       bytea       not null,
    text         text        not null,
    published_at timestamptz not null default clock_timestamp(),
    -- when the limits of all cases had been counted by it
    done_at      timestamptz
);

create index calendar_notice_year on calendar_notice (year, region, id);

-- The journal row by which each shard was told of it.
create table calendar_notice_shard (
    notice   bigint   not null references calendar_notice,
    shard    smallint not null,
    position bigint   not null,
    primary key (notice, shard)
);
