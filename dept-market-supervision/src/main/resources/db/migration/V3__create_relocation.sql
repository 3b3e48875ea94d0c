-- Applications at the destination of a move. Withdrawing one is an entry of its own.
create table move_in_application (
    entry       text        primary key,
    case_number text        not null,
    kind        text        not null check (kind in ('filed', 'withdrawn')),
    credit_code text        not null references company,
    region      text        not null,
    street      text        not null,
    destination text        not null,
    reason      text        not null,
    at          timestamptz not null,
    withdraws   text        unique references move_in_application
);

create index move_in_application_by_case on move_in_application (case_number);
