-- How each contact stands, folded from its entries.
--   reference   what the person who told it was given      way     how it came: form, telephone, email ...
--   source      who told it, as the CIN census codes it    danger  yes, no, unsure, as they think
--   taken_by    the account that took it on, by its name in worker
--   outcome     name of what was decided; null: not yet
--   told        the person who told it knows what came of it, or cannot be told
create table contact (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    reference  text not null,
    at         timestamptz not null,
    way        text not null,
    source     text not null,
    danger     text,
    taken_by   uuid,
    worker     text,
    decided_at timestamptz,
    outcome    text,
    told       boolean not null,
    primary key (holder, subject, key)
);
create index contact_waiting on contact (holder, at) where decided_at is null;
create index contact_decided on contact (holder, decided_at);

-- The children of each contact as told, by their place in it.
--   person  who it is; null: not known, or not yet
--   area    outward part of the postcode that was told
create table contact_child (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    name    text not null,
    person  uuid,
    area    text,
    primary key (holder, subject, key)
);
create index contact_child_person on contact_child (holder, person);

-- Versions of the authority's threshold document, which are only added to: a decision keeps by which it was made.
--   levels    one level a line: its name, then what it means
--   from_day  first day on which it is decided by; the latest such version counts
create table threshold_document (
    holder   int not null,
    id       uuid not null,
    title    text not null,
    levels   text not null,
    from_day date not null,
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (holder, id)
);

do $$ declare one text; begin
  foreach one in array array['contact', 'contact_child', 'threshold_document'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
revoke update, delete, truncate on threshold_document from goldthread_app;

-- What somebody without an account has typed on the public form and not yet sent. It belongs to nobody but them: it is
-- sealed with the code that they alone hold, and is gone after some days.
--   reference  which it will have when it is sent
--   sealed     the answers (AES-GCM under a key made of reference and code); null once sent
create table worry_unsent (
    reference text primary key,
    sealed    bytea,
    saved_at  timestamptz not null
);
create index worry_unsent_saved on worry_unsent (saved_at);

-- How often each network address used the public form lately. key is a SHA-256, so the table names no one.
create table worry_use (
    key   bytea primary key,
    since timestamptz not null,
    times int not null
);
