"""Words of minutes as data: labels, offices, marks, cues; each with an example."""
