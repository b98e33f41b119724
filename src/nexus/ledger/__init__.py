"""The ledger: accounts, the journal and its balances. The only writer of postings."""
