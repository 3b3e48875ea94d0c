create table note (
    shard       int    not null,
    case_number text   not null,
    item        text   not null,
    position    bigint not null,
    primary key (case_number, item)
);
