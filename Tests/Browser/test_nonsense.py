"""Nonsense in addresses and forms, as everybody and as nobody: a sentence, never a broken page."""
import random
import re
import urllib.parse

from people import Person, citizen, officer

WORDS = ["", "x", "-1", "999999999999999999999", "%00", "../../etc/passwd", "<b>'\"", "🙂" * 50, "H99.06-261124-0001", "TT.06685", "a" * 5000, "1-2", "0-0", "null", "true"]
PATHS = [
    "/", "/thu-tuc?q={w}&cap={w}&viec={w}&tu={w}", "/thu-tuc/{w}", "/tra-cuu?ma={w}&key={w}", "/tra-cuu/{w}?key={w}", "/chon-vai?noi={w}&ve={w}", "/toi",
    "/ho-so-cua-toi?sau={w}", "/ho-so-cua-toi/{w}", "/ho-so-cua-toi/{w}/da-nop", "/nop/{w}", "/nhap/{w}/to-khai/{w}", "/nhap/{w}/giay-to", "/giay/{w}/{w}?lan={w}",
    "/giay/H99.06-261124-0001/giay-tiep-nhan?lan={w}", "/tep/{w}", "/viec?muc={w}&thu-tuc={w}&han={w}&sau={w}", "/ho-so?q={w}&giai-doan={w}&tinh-trang={w}&don-vi={w}&sau={w}",
    "/ho-so?tinh-trang=overdue&don-vi={w}&linh-vuc={w}", "/ho-so/{w}?xem={w}&tep={w}", "/ho-so/bang?giai-doan={w}&format={w}", "/quay/{w}", "/ban-giao/{w}", "/tong-quan?don-vi={w}", "/ngon-ngu/{w}?ve={w}",
]
POSTS = ["/chon-vai", "/dang-nhap", "/dang-xuat", "/vi-tri", "/nop/1.001612", "/quay", "/viec", "/ban-giao", "/ho-so/H99.06-261124-0001", "/ho-so-cua-toi/H99.06-261124-0001"]
FIELDS = ["account", "role", "unit", "command", "note", "revision", "amount", "until", "score", "chon", "qr", "q", "name", "personalId", "_lam", "procedure", "case", "has", "component", "file"]


def test_no_address_and_no_form_breaks_a_page(browser, server):
    seed = 20261124
    print("nonsense seed", seed)
    chance = random.Random(seed)
    people = [None, citizen(browser, server.url), officer(browser, server.url, "receptionist"), officer(browser, server.url, "caseOfficer"),
              officer(browser, server.url, "approver"), Person(browser, server.url, "giam-doc", "centreDirector", "TT.QN")]
    anybody = browser.new_context()
    broken = []
    for person in people:
        context = person.context if person else anybody
        token = ""
        if person:
            found = re.search(r'name="_token" value="([0-9a-f]+)"', context.request.get(server.url + "/toi").text())
            token = found.group(1) if found else ""
        for path in PATHS:
            for _ in range(4):
                address = re.sub(r"\{w\}", lambda _: urllib.parse.quote(chance.choice(WORDS), safe=""), path)
                status = context.request.get(server.url + address, max_redirects=0).status
                if status >= 500:
                    broken.append(f"GET {address[:120]}: {status}")
        for path in POSTS:
            for _ in range(5):
                form = {name: chance.choice(WORDS + ["receive", "supplement", "rate", "take", "approve"]) for name in chance.sample(FIELDS, 8)}
                # Signing out would end the rest.
                if path == "/dang-xuat" and person:
                    continue
                status = context.request.post(server.url + path, form={**form, "_token": token}, max_redirects=0).status
                if status >= 500:
                    broken.append(f"POST {path} {form}: {status}")
    assert not broken, "\n".join(broken[:20])
