-- Whom the service centre calls after the end of a case, and what came of it. The words are enciphered with the
-- applicant's key.
create table follow_up_call (
    id          bigint      generated always as identity primary key,
    case_number text        not null unique,
    department  text        not null,
    ended       text        not null,
    state       text        not null check (state in ('OPEN', 'SATISFIED', 'UNSOLVED', 'UNREACHED')),
    tries       smallint    not null default 0,
    ended_at    timestamptz not null,
    due_at      timestamptz not null,
    called_by   text,
    called_at   timestamptz,
    words       bytea
);

create index follow_up_call_state on follow_up_call (state, id);
