-- How far each offer of a family meeting has come for a child. One row for each child; whoever adds up counts each offer once.
create table family_meeting (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    offer    uuid not null,
    accepted boolean not null,
    held     boolean not null,
    planned  boolean not null,
    agreed   boolean not null,
    happened date not null,
    primary key (holder, subject, key)
);
create index family_meeting_happened on family_meeting (holder, happened);
alter table family_meeting enable row level security;
alter table family_meeting force row level security;
create policy of_the_holder on family_meeting
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
