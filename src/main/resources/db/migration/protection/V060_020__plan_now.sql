-- That a child is being protected: an open child protection plan, an open enquiry, or both. One row for each such child.
--   key      always `now`           since, category  of the plan; category of abuse now
--   enquiry  one without a conference yet
create table plan_now (
    holder        int not null,
    subject       uuid not null,
    key           text not null,
    plan          uuid,
    since         date,
    category      text,
    enquiry       uuid,
    enquiry_since date,
    primary key (holder, subject, key)
);
create index plan_now_since on plan_now (holder, since) where plan is not null;
alter table plan_now enable row level security;
alter table plan_now force row level security;
create policy of_the_holder on plan_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
