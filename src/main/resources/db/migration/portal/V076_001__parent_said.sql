-- What a parent or their advocate said of a child and no worker has read yet: one row each.
--   told  the day on which it was said
create table parent_said (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    told    date not null,
    primary key (holder, subject, key)
);
alter table parent_said enable row level security;
alter table parent_said force row level security;
create policy of_the_holder on parent_said
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
