-- Endorsed as an expert practitioner from this day; null where the worker is not. Filled when the worker is next told of,
-- or by `rebuild`.
alter table worker_now add column expert_from date;
