-- Returns as they were submitted. What was signed stands on the log too (`returns.submitted`), with its checksum; here are the
-- files themselves, so that what the Department was sent can be shown whatever is learnt later.

-- One return that was made to be submitted.
--   standard  ssda903, cin or ssd            year      2018-19; null for ssd, which has none
--   format    CSV or XML                     as_known  nothing that was learnt later is in it
--   rows      of all tables                  checksum  SHA-256 of SHA256SUMS: of every file's checksum and name
--   signatory, role, signed_at   who signed it off, as what, when; null until then     entry  which says so on the log
create table submission (
    id             uuid primary key,
    holder         int not null,
    standard       text not null,
    year           text,
    format         text not null,
    as_known       timestamptz not null,
    maker          uuid not null,
    maker_name     text not null,
    made_at        timestamptz not null,
    children       int not null,
    rows           int not null,
    checksum       text not null,
    signatory      uuid,
    signatory_name text,
    role           text,
    signed_at      timestamptz,
    entry          uuid
);
create index submission_of_holder on submission (holder, made_at);

-- Its files.
--   bytes, sha256  of the file      content  the same, packed by gzip
create table submitted_file (
    submission uuid not null,
    holder     int not null,
    name       text not null,
    bytes      bigint not null,
    sha256     text not null,
    content    bytea not null,
    primary key (submission, name)
);

-- Whether who made a return may sign it off as well. No row: they may not.
create table submission_setting (
    holder         int primary key,
    maker_may_sign boolean not null,
    account        uuid not null,
    at             timestamptz not null
);

do $$ declare one text; begin
  foreach one in array array['submission', 'submitted_file', 'submission_setting'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
revoke truncate on submission, submitted_file, submission_setting from goldthread_app;
revoke update on submitted_file from goldthread_app;
