-- Places, groups and people outside the home who are a danger to children: one row each.
--   key         always `now`
--   sort, name, whereabouts   as `outside.known` says them; east, north: metres of the national grid, null where nobody said
--   concerns    told in all; last: the day of the last
--   open        actions that were agreed and are not done
create table outside_place (
    holder      int not null,
    subject     uuid not null,
    key         text not null,
    sort        text not null,
    name        text not null,
    whereabouts text,
    east        int,
    north       int,
    concerns    int not null,
    last        date,
    open        int not null,
    primary key (holder, subject, key)
);
alter table outside_place enable row level security;
alter table outside_place force row level security;
create policy of_the_holder on outside_place
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

-- Which child has to do with which place, folded from the child's record: one row for each link, also an ended one.
create table outside_link (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    place   uuid not null,
    how     text not null,
    words   text,
    since   date not null,
    until   date,
    primary key (holder, subject, key)
);
create index outside_link_place on outside_link (holder, place);
alter table outside_link enable row level security;
alter table outside_link force row level security;
create policy of_the_holder on outside_link
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
