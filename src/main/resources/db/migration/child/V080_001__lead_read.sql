-- Up to where somebody has read what leads of other agencies wrote of a child. Not an entry: that they read it is in the access log.
--   account   who read it     subject  the child     position  of the last entry that was there
create table lead_read (
    holder   int not null,
    account  uuid not null,
    subject  uuid not null,
    position bigint not null,
    primary key (holder, account, subject)
);
alter table lead_read enable row level security;
alter table lead_read force row level security;
create policy of_the_holder on lead_read
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
