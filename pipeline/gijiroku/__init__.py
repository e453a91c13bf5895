"""gijiroku (議事録): minutes of Japanese public bodies in, tables out.

One way through the house, no way back:

    data/raw ─intake→ SourceFile ─read→ Document(lines) ─style→ Style
      Document + Style ─segment→ [Block] ─extract→ Meeting ─check→ [Finding] ─store→ tables
      ─→ index · analyse · export · web

`steps` takes one file through it, `run` an archive.
"""

__version__ = "0.1.0"
