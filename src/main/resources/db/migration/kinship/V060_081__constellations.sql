-- What children's records tell of constellations.
--   constellation_home   a carer took part: part `Enrolled`, `Attended`, `Left`; home `Hub home`, `Satellite home` or null; told is the place in the log
--   constellation_night  children slept over: count each entry once, for it may be about several
create table constellation_home (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    offered  uuid not null,
    carer    uuid not null,
    part     text not null,
    home     text,
    happened date not null,
    told     bigint not null,
    primary key (holder, subject, key)
);
create index constellation_home_offered on constellation_home (holder, offered);
alter table constellation_home enable row level security;
alter table constellation_home force row level security;
create policy of_the_holder on constellation_home
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

create table constellation_night (
    holder   int not null,
    subject  uuid not null,
    key      text not null,
    entry    uuid not null,
    offered  uuid not null,
    nights   int not null,
    happened date not null,
    primary key (holder, subject, key)
);
create index constellation_night_offered on constellation_night (holder, offered);
alter table constellation_night enable row level security;
alter table constellation_night force row level security;
create policy of_the_holder on constellation_night
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
