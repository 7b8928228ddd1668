-- What somebody has typed and not yet sent. Not an entry: nobody will be asked about it in ten years.
--   key       the form and what it is about, as the room names it: visit-<subject>
--   title     what the form is called, for the list of drafts; never a name
--   address   where it is taken up again
--   answers   as typed: each field's values, by field
create table draft (
    holder   int not null,
    account  uuid not null,
    key      text not null check (length(key) between 1 and 200),
    title    text not null,
    address  text not null,
    answers  jsonb not null,
    saved_at timestamptz not null default now(),
    primary key (holder, account, key)
);
alter table draft enable row level security;
alter table draft force row level security;
create policy of_the_holder on draft
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
