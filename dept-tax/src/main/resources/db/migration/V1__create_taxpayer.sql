-- Taxpayers as they are now. What they were is in taxpayer_history.
create table taxpayer (
    credit_code           text    primary key,
    name                  text    not null,
    representative_name   text    not null,
    representative_number text    not null,
    region                text    not null,
    street                text    not null,
    scope                 text    not null,
    capital               numeric not null check (capital > 0),
    tax_authority         text    not null,
    state                 text    not null check (state in ('normal', 'non-normal', 'deregistered'))
);

comment on column taxpayer.capital is 'CNY 10 000';
comment on column taxpayer.tax_authority is 'code of the tax authority in charge (税务机关代码)';

create table taxpayer_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references taxpayer,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references taxpayer_history (entry)
);

create index taxpayer_history_of on taxpayer_history (credit_code, position);
create index taxpayer_history_by_case on taxpayer_history (case_number);
