-- What officers have done with a task, and what a grant hands on (sealed).
alter table task add column review text, add column result text;

create index task_open on task (state, case_number)
    where state in ('RECEIVED', 'ACCEPTED', 'CORRECTION', 'STOPPED', 'RESUMED', 'EXTENDED');

-- The applications that officers decide, as they came or were corrected.
create table application (
    case_number text     not null,
    item        text     not null,
    attempt     smallint not null,
    content     text     not null,
    primary key (case_number, item, attempt)
);
