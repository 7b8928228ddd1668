-- What panels of agencies are asked of each family, and what they decided: one row for each child and each time.
--   key      the entry that put the family on the agenda, which brothers and sisters share
--   meets    the day on which the panel meets, or met      decided  null while it has not
create table panel_now (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    panel   text not null,
    meets   date not null,
    asked   text not null,
    decided text,
    actions text,
    primary key (holder, subject, key)
);
create index panel_now_meets on panel_now (holder, meets);
alter table panel_now enable row level security;
alter table panel_now force row level security;
create policy of_the_holder on panel_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
