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

-- Identities that are never held against anybody's, each folded by the room that knows why.
--   key  why: `adopted`        changed  as in person
alter table person drop column guarded;
create table guarded_identity (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    changed xid8 not null default pg_current_xact_id(),
    primary key (holder, subject, key)
);
create index guarded_identity_changed on guarded_identity (holder, changed);
alter table guarded_identity enable row level security;
alter table guarded_identity force row level security;
create policy of_the_holder on guarded_identity
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

-- A row that is changed in place belongs to the transaction that changed it, too.
create function changed_now() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end $$;
do $$ declare one text; begin
  foreach one in array array['person', 'identifier', 'guarded_identity'] loop
    execute format('create trigger changed_now before update on %I for each row execute function changed_now()', one);
  end loop;
end $$;
