-- Stays at a school of children whose name the law may bind to the roll, folded from the entries: one row each.
--   key     the entry of its beginning      school, urn  as recorded; the number is null where nobody said
--   since   the first day on the roll       until        the day on which the name came off; null while it is on
create table bound_to_roll (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    school  text not null,
    urn     text,
    since   date not null,
    until   date,
    primary key (holder, subject, key)
);
create index bound_to_roll_on on bound_to_roll (holder, since) where until is null;
alter table bound_to_roll enable row level security;
alter table bound_to_roll force row level security;
create policy of_the_holder on bound_to_roll
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
