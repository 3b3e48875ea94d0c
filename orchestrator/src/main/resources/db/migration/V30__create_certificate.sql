-- Which item of which case issued a certificate. Whether it still holds is read from the case.
create table certificate (
    identifier  text        primary key,
    case_number text        not null,
    item        text        not null,
    issued_at   timestamptz not null,
    valid_until timestamptz
);

-- What was issued before this table was there; what follows comes with the journal.
insert into certificate (identifier, case_number, item, issued_at, valid_until)
select event -> 'certificate' ->> 'identifier', case_number, event ->> 'item', at,
       (event -> 'certificate' ->> 'validUntil')::timestamptz
  from (select case_number, at, jsonb_array_elements(body::jsonb -> 'events') as event
          from journal where kind = 'decision' and body like '%"certificate"%') as told
 where event ->> 'e' in ('granted', 'notice-started') and event -> 'certificate' ->> 'identifier' is not null
 order by at
on conflict (identifier) do nothing;
