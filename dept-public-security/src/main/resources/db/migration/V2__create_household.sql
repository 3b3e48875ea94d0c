-- Households and who lives in them. What a resident's record was before is in resident_history.
create table household (
    number text primary key,
    region text not null,
    street text not null
);

create table resident (
    id_number                text primary key,
    name                     text not null,
    sex                      text not null check (sex in ('female', 'male')),
    birth_date               date not null,
    ethnic_group             text not null,
    household_number         text not null references household,
    mother_number            text,
    father_number            text,
    birth_certificate_number text,
    state                    text not null check (state in ('registered', 'cancelled'))
);

create unique index resident_by_certificate on resident (birth_certificate_number) where state = 'registered';

create table resident_history (
    position    bigint      generated always as identity primary key,
    entry       text        not null unique,
    credit_code text        not null references resident,
    kind        text        not null check (kind in ('initial', 'change', 'revert')),
    case_number text,
    item        text,
    at          timestamptz not null,
    before      jsonb       not null,
    after       jsonb       not null,
    reverts     text        unique references resident_history (entry)
);

comment on column resident_history.credit_code is 'the resident''s number; named as in the histories of all departments';

create index resident_history_of on resident_history (credit_code, position);
create index resident_history_by_case on resident_history (case_number);

-- The order number that was last given to a person born on the day: odd for boys, even for girls.
create table birth_serial (
    birth_date date not null,
    sex        text not null check (sex in ('female', 'male')),
    last       int  not null check (last between 1 and 999),
    primary key (birth_date, sex)
);
