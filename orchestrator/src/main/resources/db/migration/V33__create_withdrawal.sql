-- Why an applicant withdrew a case, in their words. Enciphered with the applicant's key, so not in the journal.
create table withdrawal (
    case_number text        primary key,
    words       bytea       not null,
    at          timestamptz not null
);
