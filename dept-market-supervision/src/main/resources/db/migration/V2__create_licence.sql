-- Business licences: every issue is a version of its own, the highest is the valid one.
create table licence (
    credit_code    text        not null references company,
    version        integer     not null check (version > 0),
    entry          text        not null unique,
    case_number    text,
    kind           text        not null check (kind in ('initial', 'reissue', 'restoration')),
    name           text        not null,
    representative text        not null,
    region         text        not null,
    street         text        not null,
    scope          text        not null,
    capital        numeric     not null,
    at             timestamptz not null,
    primary key (credit_code, version)
);

create index licence_by_case on licence (case_number);
