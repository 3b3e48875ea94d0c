-- What the department was asked to do, once per try of an item, and what it answered last.
create table task (
    case_number text        not null,
    item        text        not null,
    attempt     smallint    not null,
    shard       smallint    not null,
    service     text        not null,
    state       text        not null,
    sequence    smallint    not null,
    at          timestamptz not null,
    entry       text        not null,
    reason      text,
    primary key (case_number, item, attempt)
);

-- General filings (备案): declarations that only have to be kept. A cancellation is an entry of its own.
create table filing (
    entry       text        primary key,
    case_number text        not null,
    kind        text        not null check (kind in ('filed', 'cancelled')),
    credit_code text        not null,
    subject     text        not null,
    remark      text        not null,
    at          timestamptz not null
);
