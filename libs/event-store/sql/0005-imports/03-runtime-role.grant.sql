grant select, insert, update on redress.imports to redress_app;
grant select, insert, update, delete on redress.import_quarantine to redress_app;
