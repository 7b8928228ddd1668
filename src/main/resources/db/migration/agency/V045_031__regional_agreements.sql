-- Regional agreements about agency workers as they stand, folded from their entries; one row each.
--   rules    codes of the rules it binds to, a line each     clauses, signed  a line each
create table agency_agreement (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    title    text not null,
    region   text not null,
    from_day date not null,
    until    date,
    rules    text not null,
    clauses  text not null,
    signed   text not null,
    primary key (holder, subject, key)
);
alter table agency_agreement enable row level security;
alter table agency_agreement force row level security;
create policy of_the_holder on agency_agreement
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
