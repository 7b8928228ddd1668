-- Which entry put a child on the register is asked of the record, where it is corrected too.
alter table not_in_school drop column registered;
