-- What a resident is found by: keyed hashes, each with its site and its name in it. Without the key nobody can try texts.
create table redress.resident_marks (
  site text collate "C" not null,
  mark text collate "C" not null,
  resident_id uuid not null references redress.residents,
  primary key (site, mark, resident_id)
);
create index resident_marks_of on redress.resident_marks (resident_id);

grant select, insert, delete on redress.resident_marks to redress_app;
