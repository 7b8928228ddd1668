-- After thousands of findings were written at once, the planner must hear of it before the first page is asked for; the
-- database would tell it only a minute later.
grant maintain on validated_finding, validated_rule to goldthread_app;
