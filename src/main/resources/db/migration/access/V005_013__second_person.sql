-- Acts that one person asks for, and that take effect only when another who may do the same agrees. Security page,
-- section 3: "two people for unseal, mass delete, keys, policy", and for exports "above a size".
--   act       name of SecondPerson.Act          about  the record or account that it is about, if one
--   terms     what exactly, for the program     what   the same in a sentence, for who agrees
--   lapses_at after it nobody can agree any more
--   answer    why it was refused, or agreed by whom on the server
create table second_person (
    id          uuid primary key,
    holder      int not null references authority,
    act         text not null,
    about       uuid,
    terms       text[] not null,
    what        text not null,
    why         text not null,
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    lapses_at   timestamptz not null check (lapses_at > asked_at),
    state       text not null default 'ASKED' check (state in ('ASKED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    answered_by uuid,
    answered_at timestamptz,
    answer      text,
    check ((state = 'ASKED') = (answered_at is null)),
    -- two people, whatever a program may think
    check (state not in ('AGREED', 'REFUSED') or answered_by <> asked_by)
);
create unique index second_person_waits_once on second_person (holder, act, about) where state = 'ASKED' and about is not null;
create index second_person_of_holder on second_person (holder, asked_at);
alter table second_person enable row level security;
alter table second_person force row level security;
create policy of_the_holder on second_person
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
-- what was asked and what was answered is never unsaid
revoke delete, truncate on second_person from goldthread_app;
