-- A notice follows from a decision, so it is not stored. What is kept is when each stretch of a shard's journal was told,
-- and the notices that did not go with their stretch: those that could not be sent, and those that are told later.
create table notice_dispatch (
    shard   smallint    not null,
    -- the last journal row of the stretch
    up_to   bigint      not null,
    sent_at timestamptz not null default clock_timestamp(),
    primary key (shard, up_to)
);

insert into notice_dispatch (shard, up_to, sent_at)
select shard, max(position), max(sent_at) from notice_outbox where kind <> 'RATING_INVITED'
 group by shard, date_trunc('minute', sent_at)
on conflict do nothing;

insert into notice_dispatch (shard, up_to) select shard, position from notice_mark where position > 0
on conflict do nothing;

create table notice_aside (
    shard       smallint    not null,
    position    bigint      not null,
    kind        text        not null,
    case_number text        not null,
    tries       integer     not null,
    -- absent when there is nothing more to do
    next_at     timestamptz,
    -- absent while it is not sent, or when it is not wanted any more
    sent_at     timestamptz,
    primary key (shard, position, kind)
);

create index notice_aside_next on notice_aside (next_at) where next_at is not null;

-- A case that ends twice (a paper that was promised never came) is invited to rate once.
create unique index notice_aside_one_invitation on notice_aside (case_number) where kind = 'RATING_INVITED';

insert into notice_aside (shard, position, kind, case_number, tries, next_at, sent_at)
select shard, position, kind, case_number, coalesce(r.tries, 0), r.next_at, o.sent_at
  from notice n left join notice_retry r using (shard, position, kind)
                left join notice_outbox o using (shard, position, kind)
 where r.next_at is not null or n.kind = 'RATING_INVITED';

drop table notice_outbox;
drop table notice_retry;
drop table notice;
