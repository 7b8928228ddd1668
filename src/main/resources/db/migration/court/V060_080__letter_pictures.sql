-- Pictures of letters of the adoption letterbox, beside the log: id is that of the entry `court.letter-pictured`, which has the digest.
--   type   image/jpeg or image/png   bytes   what draws the picture and nothing else, 10 MB at most
create table letter_picture (
    holder int not null,
    id     uuid not null,
    type   text not null check (type in ('image/jpeg', 'image/png')),
    bytes  bytea not null check (length(bytes) <= 11000000),
    primary key (holder, id)
);
alter table letter_picture alter column bytes set storage external; -- it is compressed already
alter table letter_picture enable row level security;
alter table letter_picture force row level security;
create policy of_the_holder on letter_picture
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke update, delete, truncate on letter_picture from goldthread_app;
