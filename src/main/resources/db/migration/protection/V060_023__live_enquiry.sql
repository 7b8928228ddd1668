-- Section 47 enquiries that go on, a row for each agency that is asked or took part.
--   key     the agency            since  first day of the enquiry
--   answer  NONE, UNCONFIRMED, CONFIRMED
create table live_enquiry (
    holder  int not null,
    subject uuid not null,
    key     text not null,
    since   date not null,
    answer  text not null,
    primary key (holder, subject, key)
);
alter table live_enquiry enable row level security;
alter table live_enquiry force row level security;
create policy of_the_holder on live_enquiry
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
