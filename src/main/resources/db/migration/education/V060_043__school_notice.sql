-- Notices of domestic abuse to schools, folded from the entries: one row for each incident that concerns a child.
--   key      the entry of the incident       told    the day on which police told
--   due      the school day before whose start the school is told
--   whom     SCHOOL, HOME (educated at home) or NOBODY_KNOWN       school, urn  on whose roll the child is; null where none is recorded
--   given    the day on which it was told; null while it was not
--   settled  told, or it was said why nobody is       answered  the school said what it offers
create table school_notice (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    told     date not null,
    due      date not null,
    whom     text not null,
    school   text,
    urn      text,
    given    date,
    settled  boolean not null,
    answered boolean not null,
    primary key (holder, subject, key)
);
create index school_notice_owed on school_notice (holder, due) where not settled;
alter table school_notice enable row level security;
alter table school_notice force row level security;
create policy of_the_holder on school_notice
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
