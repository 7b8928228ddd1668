-- The episodes of need that are open, folded from referrals, decisions and closures. One row for each.
--   key             the referral            since  day of the referral
--   need            N1 to N9, N0            decided  whether the referral has been decided
--   assessed_since  first day of an assessment that goes on      plan_since, plan  of a child in need plan that stands
create table episode_now (
    holder         int not null,
    subject        uuid not null,
    key            text not null,
    referral       uuid not null,
    since          date not null,
    source         text,
    decided        boolean not null,
    need           text,
    assessed_since date,
    plan_since     date,
    plan           uuid,
    primary key (holder, subject, key)
);
alter table episode_now enable row level security;
alter table episode_now force row level security;
create policy of_the_holder on episode_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
