-- Incremental: a board costs the same at ten million facts as at ten thousand. '' = not known. Counts of promises;
-- waived ones are in none. `month` is the case's month of receipt, on the clocks of its site.
create table on_time (
  site text not null,
  month text not null,
  department text not null,
  kind text not null,
  severity text not null,
  clause text not null,
  target text not null,
  region text not null,
  met integer not null,
  missed integer not null,
  open integer not null,
  missed_still_open integer not null,
  primary key (site, month, department, kind, severity, clause, target, region)
) with (fillfactor = 70);

-- The same by fewer keys: there are as many at a million facts as at a hundred thousand, and a board that asks for no
-- more reads these.
create table on_time_months (
  site text not null,
  month text not null,
  region text not null,
  met integer not null,
  missed integer not null,
  open integer not null,
  missed_still_open integer not null,
  primary key (site, month, region)
) with (fillfactor = 70);

create table on_time_departments (
  site text not null,
  month text not null,
  department text not null,
  region text not null,
  met integer not null,
  missed integer not null,
  open integer not null,
  missed_still_open integer not null,
  primary key (site, month, department, region)
) with (fillfactor = 70);

create table on_time_clauses (
  site text not null,
  month text not null,
  clause text not null,
  region text not null,
  met integer not null,
  missed integer not null,
  open integer not null,
  missed_still_open integer not null,
  primary key (site, month, clause, region)
) with (fillfactor = 70);
