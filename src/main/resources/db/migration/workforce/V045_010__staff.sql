-- Who works for the authority as it stands, folded from the entries about them; the subject is the worker's account.
--   qualified       day of qualification        lead_from  endorsed as lead child protection practitioner from this day
--   supervised      last supervision            supervision_due  when the next was agreed to be
create table worker_now (
    holder          int not null,
    subject         uuid not null,
    key             text not null,
    name            text not null,
    registration    text,
    qualified       date,
    team            text not null,
    role            text not null,
    from_day        date not null,
    until           date,
    lead_from       date,
    supervised      date,
    supervision_due date,
    languages       text not null,
    skills          text not null,
    primary key (holder, subject, key)
);

-- When workers are away; `until` is the last day.
create table worker_away (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    from_day date not null,
    until    date not null,
    why      text not null,
    primary key (holder, subject, key)
);

-- Posts of teams; without a worker it is vacant.
create table post_now (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    team     text not null,
    title    text not null,
    worker   uuid,
    from_day date not null,
    until    date,
    primary key (holder, subject, key)
);

alter table worker_now  enable row level security;
alter table worker_now  force row level security;
alter table worker_away enable row level security;
alter table worker_away force row level security;
alter table post_now    enable row level security;
alter table post_now    force row level security;
create policy of_the_holder on worker_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy of_the_holder on worker_away
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy of_the_holder on post_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
