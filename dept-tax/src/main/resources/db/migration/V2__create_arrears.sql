-- Tax assessed and not paid in time, one row per month. A paid debt stays, as paid.
create table arrears (
    credit_code text    not null references taxpayer,
    period      text    not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    amount      numeric not null check (amount > 0),
    state       text    not null check (state in ('open', 'paid')),
    primary key (credit_code, period)
);

comment on column arrears.amount is 'CNY';
