-- What the planner knows of these tables, made new in the middle of a large load. Statistics see no row that is not
-- yet committed elsewhere, so a new organisation's checks would read all its rows for each row until the load ends.
-- ANALYZE is the owner's right alone: the application may ask for it here, for these tables and no other.
CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE public.properties, public.units, public.tenants, public.leases, public.lease_units, public.lease_tenants;
END $$;
REVOKE ALL ON FUNCTION refresh_statistics() FROM public;
GRANT EXECUTE ON FUNCTION refresh_statistics() TO nexus_app;
