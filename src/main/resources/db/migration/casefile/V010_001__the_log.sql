-- The log. Everything that is known is an entry; nothing here is ever changed.
--   position  place in the log; taken after the transaction has its number, so that a follower that waits
--             for pg_snapshot_xmin loses no late committer; gaps are lawful (a writer gave up)
--   id        UUID, made by the writer: writing the same id twice is the same entry (exactly once)
--   holder    the body that holds (is controller of) the fact; row-level security acts on it
--   kind      our own stable name of what this is, `care.visited`; never a class name
--   happened  the day on which it was true in the world (local day in England); hours stand in the body
--   recorded  when we were told
--   author    the account that wrote it; for_whom: on whose behalf, if not its own
--   source    how it came: `page`, `import:<id>`, `api`, `demonstration`
--   tags      every subject it is about, and in the same order the role that each has in it
--   hash      SHA-256 of the envelope and of the SHA-256 of the body (see Hash.java), at append
create sequence entry_position;
create table entry (
    position bigint primary key,
    id       uuid not null,
    holder   int not null,
    kind     text not null,
    happened date not null,
    recorded timestamptz not null,
    author   uuid not null,
    for_whom uuid,
    source   text not null,
    tags     uuid[] not null,
    roles    text[] not null,
    hash     bytea not null
);
create unique index entry_id on entry (id);

-- What the entry says, apart from its envelope: sealing and lawful erasure touch this row alone.
--   body    JSON exactly as it was hashed (json, not jsonb: its bytes are kept); null once erased
--   digest  SHA-256 of the body, kept when the body is erased so that the seals still hold
create table entry_body (
    position bigint primary key,
    holder   int not null,
    body     json,
    digest   bytea
);

-- The index by subject: one row for each tag of each entry.
create table entry_tag (
    tag      uuid not null,
    position bigint not null,
    holder   int not null,
    primary key (tag, position)
);

-- Which parts of which subject one holder has opened to another, folded from the entries `casefile.disclosed` and
-- `casefile.disclosure-ended`.
--   key    the id of the entry           parts  kinds, or rooms as `care.`, with spaces between; null: all
--   until  exclusive; null: until ended
create table disclosure (
    holder    int not null,
    subject   uuid not null,
    key       text not null,
    to_holder int not null,
    parts     text,
    until     timestamptz,
    primary key (holder, subject, key)
);
create index disclosure_subject on disclosure (subject, to_holder);
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy of_the_holder on disclosure
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy to_the_other on disclosure for select
    using (to_holder = (select nullif(current_setting('goldthread.holder', true), '')::int));

alter table entry      enable row level security;
alter table entry      force row level security;
alter table entry_body enable row level security;
alter table entry_body force row level security;
alter table entry_tag  enable row level security;
alter table entry_tag  force row level security;

create policy of_the_holder on entry
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy disclosed on entry for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int)
    and exists (select from disclosure d
                where d.subject = any (entry.tags) and d.holder = entry.holder
                  and d.to_holder = (select nullif(current_setting('goldthread.holder', true), '')::int)
                  and (d.until is null or d.until > now())
                  and (d.parts is null or exists (select from unnest(string_to_array(d.parts, ' ')) p where starts_with(entry.kind, p)))));
create policy of_the_holder on entry_body
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy disclosed on entry_body for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int)
    and exists (select from entry e where e.position = entry_body.position));
create policy of_the_holder on entry_tag
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
create policy disclosed on entry_tag for select using (
    holder <> (select nullif(current_setting('goldthread.holder', true), '')::int)
    and exists (select from entry e where e.position = entry_tag.position));

-- Seals: blocks of settled entries, each linked to the one before. A block repeats the positions and hashes
-- that it covers, so that a removal, change, insertion or reordering is found and named.
--   log   `entry` or `access_log`;   link  SHA-256 of the previous link, the positions and the hashes
create table seal (
    log       text not null,
    number    bigint not null,
    positions bigint[] not null,
    hashes    bytea not null,
    link      bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    primary key (log, number)
);

revoke update, delete, truncate on entry, entry_tag, seal from goldthread_app;
revoke insert on seal from goldthread_app;
revoke delete, truncate on entry_body from goldthread_app;
create policy kept on entry      for select to goldthread_keeper using (true);
create policy kept on entry_body for select to goldthread_keeper using (true);
create policy kept on entry_tag  for select to goldthread_keeper using (true);
grant select on entry, entry_body, entry_tag, authority to goldthread_keeper;
grant select, insert on seal to goldthread_keeper;
