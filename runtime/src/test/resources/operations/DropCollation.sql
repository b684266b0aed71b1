-- up
drop collation "plain";

-- down
create collation "plain" (locale = 'C');
