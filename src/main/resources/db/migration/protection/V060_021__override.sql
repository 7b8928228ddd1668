-- What was authorised although a rule stood against it: one row each, folded from the entries that say so.
--   rule       `T-B25`: who leads; `T-B27`: too few came; `T-B29`: chaired otherwise     by_whom  who authorised it
create table protection_override (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    rule     text not null,
    happened date not null,
    by_whom  text not null,
    primary key (holder, subject, key)
);
create index protection_override_happened on protection_override (holder, happened);
alter table protection_override enable row level security;
alter table protection_override force row level security;
create policy of_the_holder on protection_override
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
