-- From which day nothing goes on with the household: they stepped back, were not approved, or approval ends; null while something does.
alter table fostering_household add column over date;
