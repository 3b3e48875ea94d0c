-- What was taken over last from another department's register, per company: older changes that come later are passed over.
create table taken_change (
    follower    text    not null,
    credit_code text    not null,
    sequence    integer not null,
    primary key (follower, credit_code)
);
