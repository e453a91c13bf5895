"""Sheets as a web page of a public body, with or without the site's navigation around them."""

from __future__ import annotations

from html import escape

from bench.printing.sheet import Break, Cell, Paragraph, Sheet, Table

CSS = (
    'body{font-family:"Noto Sans CJK JP",sans-serif;font-size:11pt;line-height:1.7}'
    "table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #888;padding:4px 8px;vertical-align:top;text-align:left}"
    ".free td{border:none}p{margin:.3em 0}"
)
FREE = ' class="free"'
CHARSET = {"utf-8": "utf-8", "cp932": "Shift_JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP"}
ALIGN = {"left": "", "center": "text-align:center;", "right": "text-align:right;"}


def print_html(
    sheet: Sheet,
    *,
    title: str = "",
    before: str = "",
    after: str = "",
    css: str = CSS,
    encoding: str = "utf-8",
) -> bytes:
    """The bytes of a page; `before` and `after` are raw HTML (navigation, footer)."""
    body = "\n".join(_set_element(element) for element in sheet)
    page = (
        f'<!doctype html>\n<html lang="ja"><head><meta charset="{CHARSET[encoding]}">'
        f"<title>{escape(title)}</title>\n<style>{css}</style></head>\n"
        f"<body>\n{before}\n{body}\n{after}\n</body></html>\n"
    )
    return page.encode(encoding, errors="xmlcharrefreplace")


def _set_element(element: Paragraph | Table | Break) -> str:
    if isinstance(element, Paragraph):
        return _set_paragraph(element)
    if isinstance(element, Table):
        rows = "\n".join(f"<tr>{''.join(map(_set_cell, row))}</tr>" for row in element.rows)
        return f"<table{'' if element.ruled else FREE}>\n{rows}\n</table>"
    return '<div style="break-before:page"></div>'


def _set_cell(cell: Cell) -> str:
    tag = "th" if cell.head else "td"
    span = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    span += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    if len(cell.parts) == 1:
        return f"<{tag}{span}>{_text(cell.parts[0])}</{tag}>"
    return f"<{tag}{span}>{''.join(f'<p>{_text(part)}</p>' for part in cell.parts)}</{tag}>"


def _set_paragraph(paragraph: Paragraph) -> str:
    tag = f"h{min(3, paragraph.level)}" if paragraph.level else "p"
    style = ALIGN[paragraph.align]
    if paragraph.indent:
        style += f"margin-left:{paragraph.indent}em;"
    if paragraph.first < 0:
        style += f"text-indent:{paragraph.first}em;"
    attribute = f' style="{style}"' if style else ""
    text = _text(paragraph)
    return f"<{tag}{attribute}>{f'<b>{text}</b>' if paragraph.bold else text}</{tag}>"


def _text(paragraph: Paragraph) -> str:
    return "　" * max(0, paragraph.first) + escape(paragraph.text, quote=False)
