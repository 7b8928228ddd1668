-- Who is in the staff bank, folded from the entries about them; one row each.
--   jobs        codes of the kinds of job, separated by comma and blank     skills likewise
--   pence       what an hour costs; null where it is not agreed
--   busy_from, busy_until  of the work that they took on last
create table bank_member (
    holder       int not null,
    subject      uuid not null,
    key          text not null,
    name         text not null,
    registration text,
    jobs         text not null,
    skills       text not null,
    from_day     date not null,
    until        date,
    hours        text not null,
    pence        bigint,
    busy_from    date,
    busy_until   date,
    left_on      date,
    primary key (holder, subject, key)
);

-- What the bank said to what was offered, and each time that it was passed over.
--   said        accepted, declined, no-answer, passed-over     reason code of why it was passed over; empty otherwise
create table bank_said (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    on_day  date not null,
    said    text not null,
    reason  text not null,
    primary key (holder, subject, key)
);

alter table bank_member enable row level security;
alter table bank_member force row level security;
alter table bank_said   enable row level security;
alter table bank_said   force row level security;
create policy of_the_holder on bank_member
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy of_the_holder on bank_said
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
