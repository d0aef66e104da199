"""The counter by keyboard alone, and what is told when something is missing."""
from people import citizen, command, officer, scan

CARD = "022064000218||Phạm Văn Tiến|02091964|Nam|Tổ 5, khu 2, phường Hồng Gai|01012022"


class Keys:
    """Presses keys like a person and counts them; what the scanner types is not pressed by anybody."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def press(self, key):
        self.count += 1
        self.page.keyboard.press(key)

    def type(self, text):
        for letter in text:
            self.press(letter)

    def enter(self):
        with self.page.expect_navigation():
            self.press("Enter")


def test_one_reception_by_keyboard_on_one_page(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    keys = Keys(page)
    page.locator("[name=qr]:focus").wait_for()
    page.keyboard.insert_text(CARD)
    keys.enter()
    assert page.locator("[name=name]").input_value() == "Phạm Văn Tiến"
    page.locator("[name=q]:focus").wait_for()
    keys.type("sao y")
    keys.enter()
    assert "Chứng thực bản sao" in page.locator("main").inner_text()
    page.locator("[name=has]:focus").wait_for()
    keys.press("Space")
    keys.enter()
    assert "/quay/H99" in page.url, page.locator("main").inner_text()
    assert keys.count <= 45
    assert "Đã tiếp nhận" in page.locator("h1").inner_text()
    assert page.locator("a", has_text="Mẫu 01").first.is_visible()
    desk.close()


def test_what_is_missing_is_told_at_once_and_form_02_is_made(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Bế Thị Ửng")
    page.locator("[name=q]").fill("gpxd nha o")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    assert "Còn thiếu" in page.locator("#loi").inner_text()
    assert page.locator("[name=name]").input_value() == "Bế Thị Ửng"
    page.locator("summary", has_text="Chưa đủ").click()
    page.locator("[name=note]").fill("Bổ sung bản vẽ thiết kế có chữ ký.")
    page.get_by_role("button", name="Lập phiếu yêu cầu bổ sung").click()
    assert "bổ sung" in page.locator("h1").inner_text()
    href = page.locator("a", has_text="Mẫu 02").first.get_attribute("href")
    paper = desk.context.request.get(server.url + href)
    assert paper.status == 200 and paper.body().startswith(b"%PDF")
    desk.close()


def test_reception_is_declined_with_its_article(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Chìu Múi Phụng")
    page.locator("[name=q]").fill("ho kinh doanh")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    page.locator("summary", has_text="Chưa đủ").click()
    page.locator("[name=note]").fill("Không thuộc thẩm quyền.")
    page.get_by_role("button", name="Không tiếp nhận").click()
    assert "căn cứ" in page.locator("#loi").inner_text().lower()
    assert page.locator("[name=article]").is_visible()
    page.locator("[name=article]").fill("Nghị định số 118/2025/NĐ-CP, Điều 17")
    page.get_by_role("button", name="Không tiếp nhận").click()
    assert "từ chối" in page.locator("h1").inner_text()
    desk.close()


def test_a_mistyped_name_is_amended_with_its_reason(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Pham Van Tien")
    page.locator("[name=q]").fill("sao y")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    page.locator("input[name=has]").first.check()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    code = page.locator(".bigcode").inner_text()
    page = command(desk, code, "amendIntake", {"name": "Phạm Văn Tiến", "note": "Gõ thiếu dấu."})
    assert "Phạm Văn Tiến" in page.locator("h1").inner_text()
    desk.close()


def test_on_the_spot_receive_sign_seal_and_return(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Vũ Đình Khôi")
    page.locator("[name=q]").fill("sao y")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    page.locator("input[name=has]").first.check()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    code = page.locator(".bigcode").inner_text()
    command(desk, code, "submitForApproval")
    command(officer(browser, server.url, "approver"), code, "approve")
    command(officer(browser, server.url, "clerk"), code, "seal", {"documentNumber": "1024/CT-SY"}, files={"file": scan()})
    page = command(desk, code, "returnResult", {"receiver": "Vũ Đình Khôi"})
    assert "Đã trả kết quả" in page.locator("main").inner_text()


def test_what_was_given_stays_when_the_page_comes_again(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Bế Thị Ửng")
    page.locator("[name=q]").fill("gpxd nha o")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    row = page.locator(".paper").first
    row.locator("[name=has]").check()
    row.locator("summary").click()
    row.locator("[name^='count.']").fill("3")
    row.locator("[name=hold]").check()
    row.locator("[name^='kind.']").select_option("certifiedCopy")
    row.locator("[name^='file.']").set_input_files(scan())
    page.get_by_role("button", name="Tiếp nhận và in").click()
    assert "Còn thiếu" in page.locator("#loi").inner_text()
    row = page.locator(".paper").first
    row.locator("summary").click()
    assert row.locator("[name^='count.']").input_value() == "3"
    assert row.locator("[name^='kind.']").input_value() == "certifiedCopy"
    assert row.locator("[name=hold]").is_checked() and "1 tệp" in row.inner_text()
    desk.close()


def test_the_daily_hand_over(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Đỗ Hải Yến")
    page.locator("[name=q]").fill("ho kinh doanh")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    for box in page.locator("input[name=has]").all():
        box.check()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    code = page.locator(".bigcode").inner_text()
    page = desk.open("/ban-giao")
    assert code in page.locator("main").inner_text()
    href = page.get_by_role("link", name="In danh sách").first.get_attribute("href")
    assert desk.context.request.get(server.url + href).body().startswith(b"%PDF")
    page.locator("form", has_text=code).get_by_role("button", name="Bàn giao").click()
    assert code not in page.locator("main").inner_text()
    desk.close()


def test_another_agency_is_chosen_where_the_procedure_allows_it(browser, server):
    desk = officer(browser, server.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Bế Thị Ửng")
    page.locator("[name=q]").fill("sao y")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    choice = page.locator("select[name=competentUnit]")
    assert not choice.is_visible()
    page.locator("summary", has_text="Cơ quan giải quyết khác").click()
    choice.select_option("UB.06673")
    chosen = choice.locator("option:checked").inner_text()
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    assert page.locator("select[name=competentUnit]").input_value() == "UB.06673"
    assert chosen in page.locator(".sumy").inner_text()
    desk.close()
