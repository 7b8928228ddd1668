-- What was taken in from returns, row by row, so that every row of every file is accounted for. Not entries: the log
-- says what became known; this says what happened to a file. `returns.received` and `returns.returned` stand on the log.

-- One taking-in of files.
--   standard   ssda903, cin or people           told       when the authority knew what they say
--   years      collection years found, and in hows, in the same order, how each was found
--   rows_all   rows in the files, once they have been read; rows_done of them accounted for
--   state      RUNNING, DONE, FAILED; a running one whose lock nobody holds was stopped by a fall: run it again
--   sentence   why it failed
create table import (
    id         uuid primary key,
    holder     int not null,
    account    uuid not null,
    name       text not null,
    standard   text not null,
    told       timestamptz not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text not null,
    sentence   text,
    files      text[] not null,
    years      text[] not null,
    hows       text[] not null,
    rows_all   int not null,
    rows_done  int not null
);
create index import_of_holder on import (holder, started_at);

-- One row of a file, or (outcome NOTE) something about a whole file.
--   number    place among all rows of the import     row       the line of the file
--   outcome   TAKEN, KNOWN, CORRECTED, SET_ASIDE     sentence  what there is to say about the outcome
--   doubts    what is odd about the row as such      received  the row as it stood in the file
--   entries   ids of the entries behind it
create table import_row (
    import   uuid not null,
    number   int not null,
    holder   int not null,
    year     text,
    file     text not null,
    row      int not null,
    tbl      text not null,
    outcome  text not null,
    sentence text,
    doubts   text,
    received text,
    child    uuid,
    entries  uuid[],
    primary key (import, number)
);
create index import_row_to_look_at on import_row (import, outcome, number) where outcome <> 'TAKEN' and outcome <> 'KNOWN';
create index import_row_doubtful on import_row (import, number) where doubts is not null;

-- Which returns a subject can be in, so that an export need not read the timelines of everybody else. Folded.
--   key  ssda903, cin
create table return_subject (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    primary key (holder, subject, key)
);

do $$ declare one text; begin
  foreach one in array array['import', 'import_row', 'return_subject'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy of_the_holder on %I using '
        || '(holder = (select nullif(current_setting(''goldthread.holder'', true), '''')::int))', one);
  end loop;
end $$;
revoke delete, truncate on import, import_row from goldthread_app;
revoke update on import_row from goldthread_app;
