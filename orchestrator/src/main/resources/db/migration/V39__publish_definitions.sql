-- Definitions that were published while cases ran. They are laid over the files that the service is started with.
create table catalogue_publication (
    id           bigint generated always as identity primary key,
    published_by text        not null,
    reason       text        not null,
    -- the hash of each file's text, by its name; the texts are in catalogue_text
    files        jsonb       not null,
    at           timestamptz not null default clock_timestamp()
);
