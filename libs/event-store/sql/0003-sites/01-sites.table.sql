create table redress.sites (
  id text collate "C" primary key,
  region text not null,
  name_zh text not null,
  name_en text not null,
  zone text not null
);

grant select, insert, update on redress.sites to redress_app;
