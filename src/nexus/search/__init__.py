"""One search over properties, units, tenants, leases and cheques, in English and Arabic."""
