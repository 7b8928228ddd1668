-- What was decided in reading an authority's lists for inspection (Annex A), kept for the next time.
--   standard  annex-a
--   body      JSON: which sheet is which list, which heading which column, which text which code (docs/returns/annex-a.md)
create table import_mapping (
    holder   int not null,
    standard text not null,
    body     text not null,
    kept_at  timestamptz not null,
    primary key (holder, standard)
);

alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy of_the_holder on import_mapping using
    (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
revoke delete, truncate on import_mapping from goldthread_app;
