-- redress.append_each of one command does the same.
drop function redress.append_single;
