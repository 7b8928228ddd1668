-- How long forms lie open before they are sent, counted without saying of whom: no account, no subject, no day.
--   kind     of entry that the form makes
--   month    first day of the month in which it was sent
--   minutes  whole minutes from opening to sending; 60 stands for an hour and more
--   times    how often
create table form_minutes (
    holder  int not null,
    kind    text not null,
    month   date not null check (extract(day from month) = 1),
    minutes int not null check (minutes between 0 and 60),
    times   int not null check (times > 0),
    primary key (holder, kind, month, minutes)
);

-- Whether an authority counts them. Insert only: what was said last counts; nothing said is yes.
--   set_by   account of who said so; setter: their name at the time
create table form_minutes_counted (
    id      uuid primary key,
    holder  int not null,
    counted boolean not null,
    why     text not null check (why <> ''),
    set_by  uuid not null,
    setter  text not null,
    set_at  timestamptz not null default clock_timestamp()
);

alter table form_minutes enable row level security;
alter table form_minutes force row level security;
create policy of_the_holder on form_minutes
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke delete, truncate on form_minutes from goldthread_app;
alter table form_minutes_counted enable row level security;
alter table form_minutes_counted force row level security;
create policy of_the_holder on form_minutes_counted
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke update, delete, truncate on form_minutes_counted from goldthread_app;
