-- Companies as they are now. What they were is in company_history.
create table company (
    credit_code           text    primary key,
    name                  text    not null,
    representative_name   text    not null,
    representative_number text    not null,
    region                text    not null,
    street                text    not null,
    scope                 text    not null,
    capital               numeric not null check (capital > 0),
    status                text    not null check (status in ('active', 'abnormal', 'deregistered')),
    seized                boolean not null,
    authority             text    not null,
    file_holder           text    not null,
    -- checked at the end of a statement: two companies may exchange their names in one batch
    constraint company_name_in_use unique (name) deferrable initially immediate
);

comment on column company.capital is 'CNY 10 000';
comment on column company.authority is 'credit code of the market supervision office in charge';
comment on column company.file_holder is 'the office that holds the file; another one than authority while the company moves';

create table company_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references company,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references company_history (entry)
);

create index company_history_of on company_history (credit_code, position);
create index company_history_by_case on company_history (case_number);
