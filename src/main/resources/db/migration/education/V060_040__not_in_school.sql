-- Children on the register of children not in school, and those of whom a parent told that they mean to educate at home. One row each.
--   key         always `now`
--   sort, since why and since when on the register; registered: the entry; null while not on it
--   stage       how far a withdrawal has come, or empty; told: when the parent told
--   school      on whose roll the child is, or was last
create table not_in_school (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    sort       text,
    since      date,
    registered uuid,
    stage      text not null,
    told       date,
    school     text,
    primary key (holder, subject, key)
);
alter table not_in_school enable row level security;
alter table not_in_school force row level security;
create policy of_the_holder on not_in_school
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
