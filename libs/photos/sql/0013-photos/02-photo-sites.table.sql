-- From which sites a photo is seen: the same bytes may be sent from two.
create table redress.photo_sites (
  sha256 bytea not null references redress.photos,
  site text collate "C" not null,
  primary key (sha256, site)
);

grant select, insert on redress.photo_sites to redress_app;
