"""People at the pages of MotCua, each in a browser of their own."""
from conftest import pdf

BRANCH, AGENCY = "TT.06685", "UB.06685"


class Person:
    def __init__(self, browser, url, account, role, unit=None, javascript=True, width=1280):
        self.context = browser.new_context(java_script_enabled=javascript, viewport={"width": width, "height": 900}, locale="vi-VN")
        self.page = self.context.new_page()
        self.url = url
        self.pages_seen = 0
        where = unit if unit and not unit.startswith("UB.") else BRANCH
        self.page.goto(f"{url}/chon-vai?noi={where}")
        form = self.page.locator(f"form:has(input[name=account][value='{account}']):has(input[name=role][value='{role}'])")
        form.locator("button").click()

    def open(self, path):
        self.page.goto(self.url + path)
        return self.page

    def close(self):
        self.context.close()


def citizen(browser, url, account="lan", **more):
    return Person(browser, url, account, "applicant", **more)


def officer(browser, url, role, **more):
    short = {"receptionist": "tiep-nhan1", "caseOfficer": "chuyen-vien1", "divisionHead": "truong-phong", "approver": "lanh-dao", "clerk": "van-thu", "cashier": "thu-ngan"}[role]
    unit = BRANCH if role in ("receptionist", "cashier") else AGENCY
    return Person(browser, url, f"{short}.{unit.lower()}", role, unit, **more)


def scan(name="ban-quet.pdf"):
    return {"name": name, "mimeType": "application/pdf", "buffer": pdf()}


def command(person, code, command, fields=None, files=None, ticks=()):
    """Opens the dossier, unfolds the command, fills it and gives it."""
    page = person.open(f"/ho-so/{code}")
    form = page.locator(f"form:has(input[name=command][value='{command}'])")
    details = page.locator(f"details:has(input[name=command][value='{command}'])").first
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    for name, value in (fields or {}).items():
        field = form.locator(f"[name='{name}']")
        if field.first.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    for value in ticks:
        form.locator(f"input[type=checkbox][value='{value}']").check()
    for name, file in (files or {}).items():
        form.locator(f"[name='{name}']").set_input_files(file)
    form.locator("button").last.click()
    return page
