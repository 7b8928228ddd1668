-- How long a visit waits to be recorded is asked of what people recorded lately, which is little of a long log. A summary of stretches
-- of the log (entry_recorded, which nothing else asked) left out nothing where older facts are told later.
drop index entry_recorded;
create index visit_recorded on entry (recorded)
 where kind in ('care.visited', 'education.home-visited', 'protection.core-group-held') and source in ('page', 'api');
