-- How many answers somebody wrote on a page about a child, one row for each child whom an entry is about: count each key once.
--   worker  account of who recorded it, or on whose behalf     told  the day on which it was recorded, in England
create table answers_written (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    kind    text not null,
    answers int not null,
    worker  uuid not null,
    told    date not null,
    primary key (holder, subject, key)
);
create index answers_written_told on answers_written (holder, told);
alter table answers_written enable row level security;
alter table answers_written force row level security;
create policy of_the_holder on answers_written
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
