-- up
create collation "plain" (locale = 'C');

-- down
drop collation "plain";
