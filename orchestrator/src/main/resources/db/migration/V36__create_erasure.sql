-- Whose key was destroyed, when, by whom and why. The applicant is a keyed hash; nothing here names the person.
create table erasure (
    id        bigint      generated always as identity primary key,
    applicant bytea       not null,
    done_by   text        not null,
    why       text        not null,
    at        timestamptz not null default clock_timestamp()
);
