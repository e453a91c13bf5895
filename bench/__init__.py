"""Measurements and the synthetic minutes they are taken on; no product code depends on these."""
