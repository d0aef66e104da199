#!/usr/bin/env python3
"""Makes the fonts of the papers from Debian's fonts-liberation2: the same outlines without hinting
instructions, which only screens of old need and which are two thirds of what each PDF would carry.
The OFL asks that a changed font bear another name. Needs fonttools; run by hand, its result is committed."""
from pathlib import Path

from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).resolve().parents[1] / "Sources" / "Documents" / "Fonts"

for face in ("Regular", "Bold", "Italic"):
    font = TTFont(SOURCE / f"LiberationSerif-{face}.ttf", recalcTimestamp=False)
    for table in ("cvt ", "fpgm", "prep", "hdmx", "VDMX", "LTSH", "gasp", "DSIG", "FFTM"):
        if table in font:
            del font[table]
    outlines = font["glyf"]
    for name in outlines.keys():
        glyph = outlines[name]
        glyph.expand(outlines)
        if hasattr(glyph, "program"):
            glyph.program.fromBytecode(b"")
            if glyph.isComposite():
                del glyph.program
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            text = record.toUnicode().replace("Liberation Serif", "MotCua Serif").replace("LiberationSerif", "MotCuaSerif").replace("Ascender - ", "")
            record.string = text
    font.save(TARGET / f"MotCuaSerif-{face}.ttf")
