-- When somebody works otherwise than usual, folded from the entries about them; one row for each rota that was agreed.
--   told        in which order they were told: of two that hold on a day, the later stands
--   hours       such as 'MONDAY 09:00-17:00,TUESDAY 09:00-13:00'; empty where only words were agreed
--   second_off  days that are free in every second week, such as 'FRIDAY'
create table worker_rota (
    holder     int not null,
    subject    uuid not null,
    key        text not null,
    told       int not null,
    from_day   date not null,
    until      date,
    hours      text not null,
    second_off text not null,
    primary key (holder, subject, key)
);
alter table worker_rota enable row level security;
alter table worker_rota force row level security;
create policy of_the_holder on worker_rota
    using (holder = (select nullif(current_setting('goldthread.holder', true), '')::int))
    with check (holder = (select nullif(current_setting('goldthread.holder', true), '')::int));
