-- Support to family networks as a manager adds it up. One row for each child whom an entry is about: count each entry once.
--   support_request  stage as it stands; cost of what is asked for and agreed, in pence; waits_for the manager who decides, or empty
--   support_payment  each payment as it stands, in pence; a correction changes the row, the child's ledger keeps the lines
create table support_request (
    holder    int not null,
    subject   uuid not null,
    key       text not null,
    entry     uuid not null,
    stage     text not null,
    cost      bigint not null,
    agreed    bigint not null,
    what      text not null,
    waits_for text not null,
    happened  date not null,
    primary key (holder, subject, key)
);
create index support_request_stage on support_request (holder, stage);
alter table support_request enable row level security;
alter table support_request force row level security;
create policy of_the_holder on support_request
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

create table support_payment (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    entry    uuid not null,
    request  uuid not null,
    budget   uuid not null,
    kind     text not null,
    pence    bigint not null,
    happened date not null,
    primary key (holder, subject, key)
);
create index support_payment_budget on support_payment (holder, budget);
alter table support_payment enable row level security;
alter table support_payment force row level security;
create policy of_the_holder on support_payment
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
