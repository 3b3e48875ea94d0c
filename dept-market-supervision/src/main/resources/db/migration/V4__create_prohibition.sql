-- Persons who must not hold office in a company (Company Law, article 178), until a day.
create table banned_person (
    id_number    text primary key,
    banned_until date not null,
    ground       text not null
);

-- Addresses at which a region registers no company.
create table forbidden_address (
    region text not null,
    street text not null,
    ground text not null,
    primary key (region, street)
);
