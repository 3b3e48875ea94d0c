-- A case as it was filed. Written once. The content is enciphered with the applicant's key.
create table case_file (
    case_number  text        primary key,
    shard        smallint    not null,
    bundle       text        not null,
    region       text        not null,
    version      integer     not null,
    subject      text        not null,
    applicant    bytea       not null,
    content      bytea       not null,
    submitted_at timestamptz not null
);

create index case_file_subject on case_file (subject, case_number);

-- A case as it stands: the fold of its journal rows, kept at hand. No index but the key and the wake-up, whose value
-- rarely changes, so that an update stays within its page.
create table case_state (
    case_number text        primary key,
    shard       smallint    not null,
    status      text        not null,
    state       text        not null,
    positions   bigint[]    not null,
    wake_at     timestamptz
) with (fillfactor = 50);

create index case_state_wake on case_state (wake_at) where wake_at is not null;

-- One random key per applicant, itself enciphered with the master key. Destroying it erases the person.
create table applicant_key (
    applicant bytea primary key,
    wrapped   bytea not null
);

-- What was answered to a request with an idempotency key.
create table submission (
    key_hash     bytea       primary key,
    request_hash bytea       not null,
    answer       text        not null,
    at           timestamptz not null default clock_timestamp()
);
