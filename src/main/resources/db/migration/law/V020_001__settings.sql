-- What each authority has set where the law leaves it free, or more strictly than the law. Insert only: a change is a
-- new row, so that the value on any day, and what was known of it at any time, can be told.
--   id           made by whoever asks: asked twice, it is set once
--   holder       the authority
--   rule         id of the rule in the book, with its letter: `T-B09a`
--   number, unit the value: `6`, `W`; the codes of Unit.java
--   from_day     first day whose triggers it decides; of two with the same day, the one set last decides
--   set_by       account of who set it; setter: their name at the time
--   why          the reason given
create table setting (
    id        uuid primary key,
    holder    int not null,
    rule      text not null,
    number    int not null check (number >= 0),
    unit      text not null,
    from_day  date not null,
    set_by    uuid not null,
    setter    text not null,
    set_at    timestamptz not null default clock_timestamp(),
    why       text not null check (why <> '')
);
create index setting_of_holder on setting (holder, rule, from_day);
alter table setting enable row level security;
alter table setting force row level security;
create policy of_the_holder on setting
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke update, delete, truncate on setting from goldthread_app;
