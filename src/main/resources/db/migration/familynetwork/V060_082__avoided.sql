-- What each support to a family network avoided, as the worker told it last: pence a week, and for how many weeks so far. One row for each
-- child whom the request is about: count each request once.
create table support_avoided (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    request uuid not null,
    asked   date not null,
    told    date not null,
    weekly  bigint not null,
    weeks   int not null,
    primary key (holder, subject, key)
);
alter table support_avoided enable row level security;
alter table support_avoided force row level security;
create policy of_the_holder on support_avoided
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
