-- Roles that the application takes on after it has signed in to the database:
--   goldthread_app     what pages and rooms act as: row-level security binds it to one holder per transaction
--   goldthread_keeper  what lays and checks the seals: reads every holder's entries, writes seals only
do $$ begin
  if not exists (select from pg_roles where rolname = 'goldthread_app') then
    create role goldthread_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'goldthread_keeper') then
    create role goldthread_keeper nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant goldthread_app, goldthread_keeper to current_user;
grant usage on schema public to goldthread_app, goldthread_keeper;
alter default privileges in schema public grant select, insert, update, delete on tables to goldthread_app;
alter default privileges in schema public grant usage, select on sequences to goldthread_app;

-- Bodies that hold facts: local authorities by their three-figure number at the Department, others from 1000.
create table authority (
    holder   int primary key,
    name     text not null
);

-- The access log: every view, search, print, export, change and denial. Insert only.
--   at       when (UTC)        account  who            holder   for whom
--   subject  which child or other subject, if one      part     what part of the record
--   action   view, append, search, export, denied ...  reason   why, where a reason is asked
--   (each row is laid under the seals, as the entries are)
create sequence access_log_position;
create table access_log (
    position bigint primary key default nextval('access_log_position'),
    at       timestamptz not null default clock_timestamp(),
    holder   int not null,
    account  uuid not null,
    subject  uuid,
    part     text not null,
    action   text not null,
    reason   text
);
create index access_log_subject on access_log (subject, position) where subject is not null;
alter table access_log enable row level security;
alter table access_log force row level security;
create policy of_the_holder on access_log
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy kept on access_log for select to goldthread_keeper using (true);
revoke update, delete, truncate on access_log from goldthread_app;
grant select on access_log to goldthread_keeper;
