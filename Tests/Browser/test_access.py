"""Everybody can use it: axe, small screens, large text, weak lines."""
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from people import Person, citizen, officer
from test_main_path import file_birth

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def visits(browser, server):
    lan = citizen(browser, server.url)
    code, _, _ = file_birth(lan)
    desk, officer_ = officer(browser, server.url, "receptionist"), officer(browser, server.url, "caseOfficer")
    director = Person(browser, server.url, "giam-doc", "centreDirector", "TT.QN")
    lan.open("/nop/1.001193")
    lan.page.locator("input[name=case]").first.check()
    lan.page.locator("select[name=unit]").select_option("TT.06685")
    lan.page.get_by_role("button", name="Tiếp tục").last.click()
    draft = lan.page.url.split("/nhap/")[1].split("/")[0]
    yield [
        (lan, "/"), (lan, "/thu-tuc"), (lan, "/thu-tuc?q=giay+doc+than"), (lan, "/thu-tuc/1.013225"), (lan, "/tra-cuu"), (lan, "/nop/1.013225"),
        (lan, f"/nhap/{draft}/to-khai/1"), (lan, f"/nhap/{draft}/giay-to"), (lan, f"/nhap/{draft}/kiem-tra"), (lan, "/ho-so-cua-toi"),
        (lan, f"/ho-so-cua-toi/{code}"), (lan, f"/ho-so-cua-toi/{code}/da-nop"), (lan, "/chon-vai"), (lan, "/toi"), (lan, "/khong-co"),
        (desk, "/quay"), (desk, "/viec"), (desk, f"/ho-so/{code}"), (desk, f"/ho-so/{code}?xem=lich-su"), (desk, "/ban-giao"), (desk, "/ho-so"),
        (officer_, "/viec?muc=everyone"), (director, "/tong-quan"), (director, "/ho-so?tinh-trang=overdue"),
    ]
    for person in (lan, desk, officer_, director):
        person.close()


def test_axe_finds_nothing(visits):
    found = []
    for person, path in visits:
        page = person.open(path)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            for violation in Axe().run(page, options=RULES).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"][:2]]
                found.append(f"{path} {width}: {violation['id']}: {nodes}")
    assert not found, "\n".join(found)


def test_nothing_runs_off_at_320_px_or_with_large_text(visits):
    wide = []
    for person, path in visits:
        page = person.open(path)
        page.set_viewport_size({"width": 320, "height": 800})
        for words, width, size in (("320 px", 320, ""), ("200 %", 640, "200%")):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 1:
                wide.append(f"{path} {words}: {over} px")
    assert not wide, "\n".join(wide)


def test_home_is_light_on_the_wire(browser, server):
    """Everything that a first visit brings, as Chromium counts it: page, style, fonts, icon."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    sizes = []
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(server.url + "/", wait_until="networkidle")
    print("home on the wire", sizes, sum(sizes))
    assert len(sizes) >= 4 and sum(sizes) <= 30_000
    context.close()


def test_pages_forbid_scripts_and_strangers(server):
    with urllib.request.urlopen(server.url + "/") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "script-src" not in policy and "unsafe" not in policy
        assert "<script" not in answer.read().decode() and answer.headers["X-Content-Type-Options"] == "nosniff"
