-- Records that are one person's, as a person decided: folded by the people room at each of them.
--   member  another record of the same person. What opens, restricts or bars one does so for all.
create table read_with (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    member  uuid not null,
    primary key (holder, subject, key)
);
alter table read_with enable row level security;
alter table read_with force row level security;
create policy of_the_holder on read_with
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
