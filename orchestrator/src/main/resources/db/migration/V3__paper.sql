-- Papers between upload and application, each enciphered with a key that only the uploader's ticket holds.
create table paper_upload (
    id         uuid        primary key,
    media_type text        not null,
    content    bytea       not null,
    at         timestamptz not null default clock_timestamp()
);

create index paper_upload_at on paper_upload (at);

-- The papers of cases: each content once per case, enciphered with the applicant's key.
create table paper_content (
    case_number text  not null,
    sha256      text  not null,
    content     bytea not null,
    primary key (case_number, sha256)
);

create table case_paper (
    case_number text        not null,
    material    text        not null,
    sha256      text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    at          timestamptz not null default clock_timestamp(),
    primary key (case_number, material)
);
