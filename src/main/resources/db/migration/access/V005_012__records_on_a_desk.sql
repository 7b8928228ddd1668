-- Records that are no child's, and open only to those with a permission, whatever else they may: what reaches the front
-- door, before anybody knows whom it is about. Folded by the room whose desk it is.
--   permission  name of a Permission
create table desk_record (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    permission text not null,
    primary key (holder, subject, key)
);
alter table desk_record enable row level security;
alter table desk_record force row level security;
create policy of_the_holder on desk_record
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
