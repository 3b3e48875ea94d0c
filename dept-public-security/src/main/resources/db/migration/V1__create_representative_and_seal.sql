-- Who represents which company. What it was before is in representative_history.
create table representative (
    credit_code  text primary key,
    company_name text not null,
    name         text not null,
    id_number    text not null
);

create table representative_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references representative,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references representative_history (entry)
);

create index representative_history_of on representative_history (credit_code, position);
create index representative_history_by_case on representative_history (case_number);

-- The official seal that a company may use now. Earlier ones are in seal_history.
create table seal (
    credit_code text primary key,
    number      text not null unique,
    inscription text not null
);

create sequence seal_serial start 1000000;

create table seal_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references seal,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references seal_history (entry)
);

create index seal_history_of on seal_history (credit_code, position);
create index seal_history_by_case on seal_history (case_number);
