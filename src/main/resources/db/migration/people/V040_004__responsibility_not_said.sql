-- Whether somebody has parental responsibility is empty where nobody said.
alter table relative alter column responsibility drop not null;
