-- What the rules of a return found in files that somebody sent. Not entries: nothing of it is known about a child before
-- it is recorded. All of it is deleted when who may do returns says so.

-- One check of files.
--   state      GATHERING its files, WAITING, RUNNING, DONE, FAILED; one that waits or runs in no process was stopped
--   said_year  the collection year that somebody said, where the files do not tell it
--   authority  the three-digit code that somebody said     as_sector  doubtful rules are read as the sector reads them
--   files      what was sent, by the sender's names
create table validation (
    id         uuid primary key,
    holder     int not null,
    account    uuid not null,
    name       text not null,
    standard   text not null,
    said_year  text,
    authority  text,
    as_sector  boolean not null,
    state      text not null,
    begun_at   timestamptz not null,
    ended_at   timestamptz,
    files      text[] not null
);
create index validation_of_holder on validation (holder, begun_at);

-- One return that was found in the files, and one more for files that belong to none.
--   place     number among the returns of the check           called   as its files name it
--   year      2025-26; with the standard (SSDA903, CIN) it says what it is compared with
--   outcome   CLEAN, FINDINGS, UNREADABLE                      tables   `Header 2675`, one each
--   before, before_place   the last check of the same year: what it was compared with; null where it was the first
create table validated_return (
    validation   uuid not null,
    place        int not null,
    holder       int not null,
    standard     text not null,
    called       text not null,
    year         text not null,
    outcome      text not null,
    tables       text[] not null,
    timing       text[] not null,
    findings     int not null,
    children     int not null,
    at           timestamptz not null,
    before       uuid,
    before_place int,
    primary key (validation, place)
);
create index validated_return_last on validated_return (holder, standard, year, at);

-- What became of each rule of the return, with its words as they were: a later edition of the rules changes no old report.
--   number   place among the rules       found   findings of it, all of them, also those that were too many to keep
--   why_not  why it was not run; null where it was
create table validated_rule (
    validation uuid not null,
    place      int not null,
    number     int not null,
    holder     int not null,
    rule       text not null,
    severity   text not null,
    fields     text not null,
    sentence   text not null,
    why        text not null,
    what_to_do text not null,
    found      int not null,
    children   int not null,
    why_not    text,
    primary key (validation, place, number)
);

-- One finding.
--   number   place among the findings of the return, by rule, table and row
--   row      as the report numbers it     line   of the file       child   the authority's id, as the file has it
--   fields   the columns at fault, with spaces between; null where they are those of the rule
--   said     what the row says in these columns
--   same     made of rule, table, child, fields and what they say: the same in the next check while the finding is the same
--   fresh    the check before had no such finding; null where there was none before
create table validated_finding (
    validation uuid not null,
    place      int not null,
    number     int not null,
    holder     int not null,
    rule       text not null,
    query      boolean not null,
    tbl        text not null,
    file       text not null,
    row        int not null,
    line       int not null,
    child      text,
    fields     text,
    said       text not null,
    grp        text,
    same       uuid not null,
    fresh      boolean,
    primary key (validation, place, number)
);
create index validated_finding_by_rule on validated_finding (validation, place, rule, number);
create index validated_finding_by_child on validated_finding (validation, place, child, number);
create index validated_finding_same on validated_finding (validation, place, same);

-- What was wrong with the files themselves.
create table validated_fault (
    validation uuid not null,
    place      int not null,
    number     int not null,
    holder     int not null,
    file       text not null,
    row        int not null,
    field      text not null,
    severity   text not null,
    sentence   text not null,
    what_to_do text not null,
    primary key (validation, place, number)
);

-- Why a query is right as it stands. It is about what the finding says, and stands in every check of the year that finds
-- the same again.
--   undone_at  it was taken back
create table query_explained (
    id        uuid primary key,
    holder    int not null,
    standard  text not null,
    year      text not null,
    rule      text not null,
    same      uuid not null,
    why       text not null,
    account   uuid not null,
    name      text not null,
    at        timestamptz not null,
    undone_at timestamptz,
    undone_by uuid
);
create unique index query_explained_once on query_explained (holder, standard, year, same) where undone_at is null;

do $$ declare one text; begin
  foreach one in array array['validation', 'validated_return', 'validated_rule', 'validated_finding', 'validated_fault', 'query_explained'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
revoke truncate on validation, validated_return, validated_rule, validated_finding, validated_fault, query_explained from goldthread_app;
revoke delete on query_explained from goldthread_app;
