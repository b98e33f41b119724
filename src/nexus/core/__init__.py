"""Money, time, ids, errors, context, settings: no SQL and no HTTP."""
