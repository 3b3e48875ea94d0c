-- Up to which row of its journal the case states of a shard are written for certain. Those above it may be: a state is
-- written when the case ends or comes to rest, not with every decision.
create table case_state_mark (
    shard    smallint primary key,
    position bigint   not null
) with (fillfactor = 20);

-- So far every decision wrote its state.
insert into case_state_mark (shard, position) select shard, position from journal_shard;

-- Most rows are written once or twice now.
alter table case_state set (fillfactor = 90);

-- Who asks for a status asks for the few cases that somebody has to look after.
create index case_state_by_status on case_state (status, case_number) where status <> 'COMPLETED';
