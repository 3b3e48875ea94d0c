-- How far the journal has been followed, for the desk and for notices. What was decided before this table was there
-- is not told any more.
create table follower_mark (
    shard    smallint primary key,
    position bigint   not null default 0
) with (fillfactor = 20);

insert into follower_mark (shard, position) select shard, position from journal_shard;

-- What applicants could not get done. Words and answer are enciphered with the applicant's key.
create table escalation (
    id            bigint generated always as identity primary key,
    case_number   text        not null,
    -- empty: the case as a whole
    item          text        not null,
    department    text        not null,
    origin        text        not null check (origin in ('APPLICANT', 'CASE')),
    ground        text        not null,
    state         text        not null check (state in ('OPEN', 'EXPLAINED', 'SOLVED', 'HANDED_OVER')),
    words         bytea,
    registered_at timestamptz not null,
    due_at        timestamptz not null,
    closed_by     text,
    closed_at     timestamptz,
    handed_to     text,
    answer        bytea
);

-- one at a time about the same; and a case that ended escalated says so once
create unique index escalation_open on escalation (case_number, item) where state = 'OPEN';
create unique index escalation_by_case on escalation (case_number, item) where origin = 'CASE';
create index escalation_case on escalation (case_number);
create index escalation_state on escalation (state, id);
