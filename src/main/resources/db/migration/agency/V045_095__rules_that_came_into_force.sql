-- Versions of the agency rules that came into force after the guidance of 2024, as an administrator recorded them. Never changed:
-- one that is not in force after all is marked, and what was decided by it keeps it.
--   terms         as they were drafted, a line each     source  the regulations or the guidance
--   withdrawn_at  when it was said that it is not in force after all; null while it stands
create table agency_version (
    id           uuid primary key,
    holder       int not null,
    from_day     date not null,
    terms        text not null,
    source       text not null,
    told_by      text not null,
    told_at      timestamptz not null,
    withdrawn_at timestamptz
);
alter table agency_version enable row level security;
alter table agency_version force row level security;
create policy of_the_holder on agency_version
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
