-- How each parent's notice of home education stands, folded from its entries. One row each.
--   key        always `now`
--   reference  what the parent was given       name  of the child, as told
--   wish       what they told: to leave school, at home already, or that they ask for consent
--   outcome    what became of it; null: not decided     told  the parent was answered, or it was said why not
create table home_notice (
    holder    int not null,
    subject   uuid not null,
    key       text not null,
    reference text not null,
    at        timestamptz not null,
    name      text not null,
    wish      text not null,
    outcome   text,
    told      boolean not null,
    primary key (holder, subject, key)
);
create index home_notice_waiting on home_notice (holder, at) where not told;
alter table home_notice enable row level security;
alter table home_notice force row level security;
create policy of_the_holder on home_notice
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
