-- Who is on a route into the work or on in it, folded from the entries about them; one row each.
--   account   where they work here already     stage  applied, offered, began, paused, finished, converted, left
--   funding   levy, grant, own, open
create table career_now (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    route    text not null,
    name     text not null,
    account  uuid,
    cohort   text not null,
    employer text,
    provider text,
    educator text,
    funding  text not null,
    stage    text not null,
    since    date not null,
    primary key (holder, subject, key)
);
alter table career_now enable row level security;
alter table career_now force row level security;
create policy of_the_holder on career_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
