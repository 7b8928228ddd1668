-- Visits and core groups, with the account of who recorded each. One row for each child whom an entry is about: count each key once.
create table visit_made (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    what     text not null,
    worker   uuid not null,
    happened date not null,
    primary key (holder, subject, key)
);
create index visit_made_happened on visit_made (holder, happened);
alter table visit_made enable row level security;
alter table visit_made force row level security;
create policy of_the_holder on visit_made
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
