-- What is still owed to each subject, folded from its timeline and the law of its holder: neither met nor ended by all
-- that is known. Nothing here says late or not: that is asked for a day.
--   key       rule and entry                   rule      id in the rule book, `T-D05`
--   entry     the entry from which it arose    what, why sentences for the page
--   arose     day 0 of the clock               due       last day on which it is met; of an alert, its day
--   citation  where it is written              mark      how sure that is, in words
--   alert     to be looked at from `due` on, rather than done by it
--   until     from when it is owed no more, where that is foreseen (18th birthday); reason: why then
create table duty (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    rule     text not null,
    entry    uuid not null,
    what     text not null,
    why      text not null,
    arose    date not null,
    due      date not null,
    citation text not null,
    mark     text not null,
    alert    boolean not null,
    until    date,
    reason   text not null,
    primary key (holder, subject, key)
);
create index duty_due on duty (holder, due, subject, key);
alter table duty enable row level security;
alter table duty force row level security;
create policy of_the_holder on duty
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

-- By which law the duties of a holder were last folded afresh: the book that comes with the product, and the number of
-- settings that the holder had made. Where it is not the law as it is now, they are folded afresh in the background,
-- also when that was cut short by a crash.
create table duty_law (
    holder   int primary key,
    book     text not null,
    settings bigint not null
);
alter table duty_law enable row level security;
alter table duty_law force row level security;
create policy of_the_holder on duty_law
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
