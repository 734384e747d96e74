revoke execute on function redress.horizon_holder from public;
grant execute on function redress.horizon_holder to redress_app;
