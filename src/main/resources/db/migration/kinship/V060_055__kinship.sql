-- By which arrangement a child lives with family or friends: one row for each that stands.
--   type  as `Arrangement`   register  the carer agrees to be told of help
create table kinship_now (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    carer    uuid not null,
    type     text not null,
    register boolean not null,
    since    date not null,
    primary key (holder, subject, key)
);
create index kinship_now_type on kinship_now (holder, type);
alter table kinship_now enable row level security;
alter table kinship_now force row level security;
create policy of_the_holder on kinship_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
