"""The audit log: read, exported and proved. What is written in it is `nexus.events`' to say, at each commit."""
