-- Files of catalogues, each content once.
create table catalogue_text (
    sha256 bytea primary key,
    text   text not null
);

-- What cases of a bundle, region and version are handled by. Kept for good: a case stays on the version that it started
-- with, whatever the files say later.
create table kept_definition (
    bundle     text        not null,
    -- the cases' region
    region     text        not null,
    version    integer     not null,
    -- the region whose file defines it; 000000 for the nation
    defined_in text        not null,
    -- over all its files
    sha256     bytea       not null,
    -- file names, and the hex of their contents' hashes
    files      jsonb       not null,
    kept_at    timestamptz not null default clock_timestamp(),
    primary key (bundle, region, version)
);
