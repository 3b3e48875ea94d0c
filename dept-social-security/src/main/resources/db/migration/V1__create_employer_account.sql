-- Employer accounts as they are now. What they were is in employer_account_history.
create table employer_account (
    credit_code           text    primary key,
    account_number        text    not null unique,
    name                  text    not null,
    representative_name   text    not null,
    representative_number text    not null,
    region                text    not null,
    street                text    not null,
    authority             text    not null,
    insured_count         integer not null check (insured_count >= 0)
);

comment on column employer_account.authority is 'region of the social insurance agency in charge';
comment on column employer_account.insured_count is 'number of persons insured through the employer';

create table employer_account_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references employer_account,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references employer_account_history (entry)
);

create index employer_account_history_of on employer_account_history (credit_code, position);
create index employer_account_history_by_case on employer_account_history (case_number);
