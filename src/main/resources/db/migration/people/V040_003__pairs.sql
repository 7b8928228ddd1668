-- same_as: the record with which this one is read as one; null where it stands for itself.
alter table person add column same_as uuid;
create index person_same_as on person (holder, same_as) where same_as is not null;

-- What somebody decided of two records that look alike, folded at each end from the entries.
--   kind  same: read as one    apart: two persons'    unsure: to be looked at again
create table person_pair (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    other   uuid not null,
    kind    text not null,
    on_day  date not null,
    why     text not null,
    primary key (holder, subject, key)
);

-- Pairs of records that may be one person's, as the engine found them when it last looked: a queue, and no record.
--   one, other  the lesser id first      weight  by which pairs rank (docs/engines/linkage.md)
create table possible_same (
    holder   int not null,
    one      uuid not null,
    other    uuid not null,
    weight   real not null,
    primary key (holder, one, other)
);
-- When it last looked, and at how many records; ended is null while it looks.
create table possible_same_look (
    holder  int primary key,
    begun   timestamptz not null,
    ended   timestamptz,
    records int
);
do $$ declare one text; begin
  foreach one in array array['person_pair', 'possible_same', 'possible_same_look'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
