-- A record on a desk may open also to those who are named on it, with a permission of their own: to whoever supports a
-- household that fosters, where others need leave to see them all. Folded by the room whose desk it is.
--   account     who is named     permission  name of a Permission
create table desk_name (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    account    uuid not null,
    permission text not null,
    primary key (holder, subject, key)
);
create index desk_name_account on desk_name (holder, account);
alter table desk_name enable row level security;
alter table desk_name force row level security;
create policy of_the_holder on desk_name
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
