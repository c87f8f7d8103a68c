"""The words on the pages of a PDF as Chromium writes it (ISO 32000-1, 9.4 and 9.10)."""

import re
import zlib

Objects = dict[int, bytes]


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page of `pdf`, without the spaces between pieces."""
    found = re.findall(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL)
    objects = {int(number): body for number, body in found}
    return [_text(body, objects) for body in objects.values() if b"/Type /Page\n" in body]


def _text(page: bytes, objects: Objects) -> str:
    fonts = {
        name: _letters(objects[int(number)], objects)
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", page)
    }
    words, letters = [], {}
    content = _stream(objects[_number(rb"Contents", page)])
    for name, codes in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>", content):
        if name:
            letters = fonts[name]
        else:
            words += [letters.get(codes[at : at + 4].upper(), "") for at in range(0, len(codes), 4)]
    return "".join(words)


def _letters(font: bytes, objects: Objects) -> dict[bytes, str]:
    """What each code of a font stands for, by its ToUnicode map."""
    table = _stream(objects[_number(rb"ToUnicode", font)])
    letters = {}
    for first, last, start in re.findall(rb"<(\w{4})> <(\w{4})> <(\w+)>", table):
        for step in range(int(last, 16) - int(first, 16) + 1):
            letters[b"%04X" % (int(first, 16) + step)] = chr(int(start, 16) + step)
    for code, text in re.findall(rb"\n<(\w{4})> <(\w+)>(?=\n)", table):
        letters[code.upper()] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return letters


def _number(name: bytes, body: bytes) -> int:
    return int(re.search(rb"/" + name + rb" (\d+) 0 R", body)[1])


def _stream(body: bytes) -> bytes:
    return zlib.decompress(body.split(b"stream\n", 1)[1])
