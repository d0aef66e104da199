"""Lists as files: what is downloaded opens as it is, and no cell is a formula."""
import io
import xml.etree.ElementTree as ET
import zipfile

from people import officer

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(content):
    book = zipfile.ZipFile(io.BytesIO(content))
    strings = ["".join(t.text or "" for t in s.iter(f"{SHEET}t")) for s in ET.fromstring(book.read("xl/sharedStrings.xml"))]
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = list(sheet.iter(f"{SHEET}c"))
    assert all(c.get("t") == "s" for c in cells) and not list(sheet.iter(f"{SHEET}f"))
    return [[strings[int(c.find(f"{SHEET}v").text)] for c in row.iter(f"{SHEET}c")] for row in sheet.iter(f"{SHEET}row")]


def test_a_list_and_the_inbox_are_exported(browser, server):
    person = officer(browser, server.url, "receptionist")
    for page, path in [("/ho-so", "/ho-so/bang"), ("/viec?muc=everyone", "/viec/bang")]:
        link = person.open(page).locator(f"a[href^='{path}'][href*='format=xlsx']")
        answer = person.page.request.get(server.url + link.get_attribute("href"))
        assert answer.status == 200
        assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        assert "ho-so.xlsx" in answer.headers["content-disposition"]
        rows = table(answer.body())
        assert rows[0][0] == "Mã hồ sơ" and len(rows) > 1 and rows[1][0].startswith("H99")
        csv = person.page.request.get(server.url + link.get_attribute("href").replace("format=xlsx", "format=csv")).text()
        assert len(csv.strip().split("\r\n")) == len(rows)
    person.close()
