"""Japanese text: characters, numbers, dates, names, words. Knows nothing of minutes."""
