-- Lists for inspection are made for a day, not for a year; their standard is annex-a, their format XLSX or CSV.
alter table submission add column on_day date;
