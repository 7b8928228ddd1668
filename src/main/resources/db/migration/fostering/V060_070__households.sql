-- Households that foster or ask to: one row each, for lists.
--   sort          `Any child` or `Connected person`
--   begun         the day of the first enquiry
--   worker        account of who supports or assesses them, the last named; null while nobody is; worker_name as then
create table fostering_household (
    holder      int not null,
    subject     uuid not null,
    key         text not null,
    name        text not null,
    sort        text not null,
    begun       date not null,
    postcode    text,
    worker      uuid,
    worker_name text,
    primary key (holder, subject, key)
);
alter table fostering_household enable row level security;
alter table fostering_household force row level security;
create policy of_the_holder on fostering_household
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
