-- Which rules that are enacted have come into force for an authority, and by which regulations. Insert only: what was said
-- last of a rule counts.
--   rule      row of the law, with all its numbers: `T-K04`
--   from_day  first day whose triggers it decides; null: not in force after all
--   by_what   the regulations, or who agreed it
--   set_by    account of who said so; setter: their name at the time
create table commencement (
    id        uuid primary key default uuidv7(),
    holder    int not null,
    rule      text not null,
    from_day  date,
    by_what   text not null check (by_what <> ''),
    set_by    uuid not null,
    setter    text not null,
    set_at    timestamptz not null default clock_timestamp()
);
create index commencement_of_holder on commencement (holder, set_at);
alter table commencement enable row level security;
alter table commencement force row level security;
create policy of_the_holder on commencement
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke update, delete, truncate on commencement from goldthread_app;
