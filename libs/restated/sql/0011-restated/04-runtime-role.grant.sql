grant usage on schema read_model_restated to redress_app;
grant select, insert, update, delete on all tables in schema read_model_restated to redress_app;
