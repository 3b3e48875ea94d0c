-- Where a case went on after it was filed. The reason is enciphered with the applicant's key.
create table case_channel (
    id          bigint generated always as identity primary key,
    case_number text        not null,
    channel     text        not null check (channel in ('WINDOW', 'WEB', 'APP', 'HOTLINE', 'ASSISTED')),
    done_by     text        not null,
    why         bytea       not null,
    at          timestamptz not null
);

create index case_channel_case on case_channel (case_number);

-- Who may act for an applicant. The person is a keyed hash; name, number and authorisation are enciphered.
create table case_agent (
    id            bigint generated always as identity primary key,
    case_number   text        not null,
    person        bytea       not null,
    details       bytea       not null,
    valid_until   date        not null,
    registered_at timestamptz not null,
    revoked_at    timestamptz,
    revoked_by    text,
    revoked_why   bytea
);

create index case_agent_case on case_agent (case_number);
create unique index case_agent_person on case_agent (case_number, person) where revoked_at is null;
