-- The last serial that was handed out, for kinds of certificates whose numbers have a fixed length.
create table if not exists certificate_serial (
    prefix text   primary key,
    last   bigint not null
);
