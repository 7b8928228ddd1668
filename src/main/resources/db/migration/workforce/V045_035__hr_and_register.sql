-- Filled when the worker is next told of, or by `rebuild`.
--   numbers                by which the HR system knows the worker, with a space between
--   registration_standing  what the register of Social Work England said last: registered, conditions, suspended, lapsed,
--                          removed, not-found; null while nobody has asked it
--   registration_checked   on which day
--   registration_until     the last day of the registration, where the register told it
--   registered_name        the name on the register, where it is another
alter table worker_now add column numbers text;
alter table worker_now add column registration_standing text;
alter table worker_now add column registration_checked date;
alter table worker_now add column registration_until date;
alter table worker_now add column registered_name text;
