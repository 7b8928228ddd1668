-- What a worker has of their own, for their first page; the subject is the worker's account. Filled when the worker is next
-- supervised or begins a programme, or by `rebuild`.
--   agreed     in the last supervision, a line each     supervised  on which day     next  when the next is
--   programme  whether an early career programme is begun
create table own_work (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    supervised date,
    next       date,
    agreed     text not null,
    programme  boolean not null,
    primary key (holder, subject, key)
);

alter table own_work enable row level security;
alter table own_work force row level security;
create policy of_the_holder on own_work
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
