-- Where a family stands in the queue of those who coordinate family meetings, from a day (starts, inclusive) until another
-- (until, exclusive; null: none is foreseen). The queue of a day are the rows that hold on it.
create table family_waiting (
    holder      int not null,
    subject     uuid not null,
    key         text not null,
    step        text not null,
    since       date not null,
    coordinator text not null,
    starts      date not null,
    until       date,
    primary key (holder, subject, key)
);
create index family_waiting_since on family_waiting (holder, since);
alter table family_waiting enable row level security;
alter table family_waiting force row level security;
create policy of_the_holder on family_waiting
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
