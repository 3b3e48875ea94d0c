-- Fields that came to a case's form after it was filed: corrections, and what items made for later ones. Enciphered.
create table case_addition (
    case_number text    not null,
    revision    integer not null,
    content     bytea   not null,
    primary key (case_number, revision)
);
