"""Lists as files: what is downloaded opens as it is, and no cell is a formula."""
import io
import json
import urllib.request
import xml.etree.ElementTree as ET
import zipfile

from people import BRANCH, officer

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(content):
    book = zipfile.ZipFile(io.BytesIO(content))
    strings = ["".join(t.text or "" for t in s.iter(f"{SHEET}t")) for s in ET.fromstring(book.read("xl/sharedStrings.xml"))]
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = list(sheet.iter(f"{SHEET}c"))
    assert all(c.get("t") == "s" for c in cells) and not list(sheet.iter(f"{SHEET}f"))
    return [[strings[int(c.find(f"{SHEET}v").text)] for c in row.iter(f"{SHEET}c")] for row in sheet.iter(f"{SHEET}row")]


def check(person, url, link):
    address = url + link.get_attribute("href")
    answer = person.page.request.get(address)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert "ho-so.xlsx" in answer.headers["content-disposition"]
    rows = table(answer.body())
    assert rows[0][0] == "Mã hồ sơ" and len(rows) > 1 and rows[1][0].startswith("H99")
    csv = person.page.request.get(address.replace("format=xlsx", "format=csv")).text()
    assert len(csv.strip().split("\r\n")) == len(rows)


def test_a_list_is_exported(browser, server):
    person = officer(browser, server.url, "receptionist")
    check(person, server.url, person.open("/ho-so").locator("a[href^='/ho-so/bang'][href*='format=xlsx']"))
    person.close()


def test_an_inbox_is_exported(browser, server):
    token = next(a["token"] for a in server.accounts() if a["role"] == "applicant")

    def api(path, body=None):
        request = urllib.request.Request(
            f"{server.url}/api/v1{path}", data=body and json.dumps(body).encode(), headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))

    filing = {**api("/procedures/1.001612")["example"], "receivingUnit": BRANCH}
    api("/dossiers", filing)
    person = officer(browser, server.url, "receptionist")
    check(person, server.url, person.open("/viec?muc=everyone").locator("a[href^='/viec/bang'][href*='format=xlsx']"))
    person.close()
