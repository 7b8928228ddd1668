-- A cap that is told later changes no decision that was made before: rows are marked as replaced, and never taken away.
--   told_at      when it was entered; of rows from before this migration it is not known, and counts as always
--   replaced_at  when another took its place; null while it stands
alter table agency_cap add column told_at timestamptz not null default '-infinity';
alter table agency_cap alter column told_at set default clock_timestamp();
alter table agency_cap add column replaced_at timestamptz;
