"""Meetings as tables in an embedded store; one transaction a document."""
