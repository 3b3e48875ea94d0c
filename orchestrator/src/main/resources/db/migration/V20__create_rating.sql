-- What an applicant thinks of a case or of one item, once per stage. The words are enciphered with the applicant's key.
create table rating (
    id          bigint generated always as identity primary key,
    case_number text        not null,
    -- empty: the case as a whole
    item        text        not null,
    department  text        not null,
    stage       text        not null check (stage in ('ACCEPTANCE', 'END')),
    stars       smallint    not null check (stars between 1 and 5),
    aspects     jsonb       not null,
    words       bytea,
    at          timestamptz not null,
    unique (case_number, item, stage)
);

create index rating_department on rating (department);

-- What is done about a bad one.
create table rating_follow_up (
    rating_id  bigint      primary key references rating,
    department text        not null,
    state      text        not null
        check (state in ('OPEN', 'CALLED_BACK', 'EXPLAINED', 'FIXED', 'EXCLUDED')),
    verify_by  timestamptz not null,
    fix_by     timestamptz not null
);

create index rating_follow_up_department on rating_follow_up (department, rating_id);

create table rating_act (
    id        bigint generated always as identity primary key,
    rating_id bigint      not null references rating_follow_up,
    act       text        not null,
    done_by   text        not null,
    words     bytea       not null,
    at        timestamptz not null
);

create index rating_act_rating on rating_act (rating_id);
