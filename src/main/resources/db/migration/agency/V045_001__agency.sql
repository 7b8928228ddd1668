-- Assignments of agency workers as they stand, folded from their entries; one row for each.
--   facts     what was told, by the columns of docs/agency.md, as JSON: read whole, never searched
--   state     asked, agreed, declined, ended
create table agency_assignment (
    holder       int not null,
    subject      uuid not null,
    key          text not null,
    worker       text not null,
    registration text not null,
    job          text not null,
    region       text not null,
    from_day     date,
    until        date,
    state        text not null,
    facts        text not null,
    primary key (holder, subject, key)
);
create index agency_assignment_from on agency_assignment (holder, from_day);

-- What the region agreed as the most for an hour, in pence. A reference list of the authority, not of the product.
--   to_day    the day after the last; null while it stands
create table agency_cap (
    id       uuid primary key,
    holder   int not null,
    region   text not null,
    job      text not null,
    from_day date not null,
    to_day   date,
    pence    bigint not null check (pence > 0),
    source   text not null
);

-- A draft of the rules that an administrator is writing: rows of term and value, as text.
create table agency_draft (
    holder     int primary key,
    terms      text not null,
    written_by uuid not null,
    written_at timestamptz not null default now()
);

alter table agency_assignment enable row level security;
alter table agency_assignment force row level security;
create policy of_the_holder on agency_assignment
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
alter table agency_cap enable row level security;
alter table agency_cap force row level security;
create policy of_the_holder on agency_cap
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
alter table agency_draft enable row level security;
alter table agency_draft force row level security;
create policy of_the_holder on agency_draft
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
