-- Records as they are now, whatever the department keeps. What they were is in record_history.
create table if not exists register_record (
    key        text    primary key,
    registered boolean not null,
    fields     jsonb   not null
);

comment on column register_record.registered is 'false: taken back by an undo, kept for its history';

create table if not exists record_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references register_record,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references record_history (entry)
);

comment on column record_history.credit_code is 'the record''s key, whatever its format; named as in the histories of all departments';

create index if not exists record_history_of on record_history (credit_code, position);
create index if not exists record_history_by_case on record_history (case_number);
