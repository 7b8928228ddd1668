-- How a child is looked after now, or was last, folded from the care entries. One row for each child ever looked after;
-- codes stand as the 903 writes them.
--   key      always `now`          since    first day of this time in care
--   placed   first day with this carer       ended, reason  of this time in care; null while looked after
--   episode  entry of the episode that stands
create table placement_now (
    holder             int not null,
    subject            uuid not null,
    key                text not null,
    since              date not null,
    legal_status       text,
    legal_since        date not null,
    placement          text,
    placed             date not null,
    provider           text,
    need               text,
    home_postcode      text,
    placement_postcode text,
    urn                text,
    ended              date,
    reason             text,
    episode            uuid not null,
    primary key (holder, subject, key)
);
alter table placement_now enable row level security;
alter table placement_now force row level security;
create policy of_the_holder on placement_now
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
