"""Prints sheets of minutes as TXT, HTML, DOCX and PDF, and structured meetings as sheets."""
