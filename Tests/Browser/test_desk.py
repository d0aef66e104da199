"""The desk: what is signed is shown, lists keep their filters, a selection is judged one by one."""
import json
import signal
import subprocess
import time

from conftest import Server, free_port, program
from people import Person, command, officer, scan


def received(server, desk, words="ho kinh doanh", name="Đỗ Hải Yến"):
    """Received at the counter and sent to the agency; returns the code."""
    page = desk.open("/quay")
    page.locator("[name=name]").fill(name)
    page.locator("[name=q]").fill(words)
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    for box in page.locator("input[name=has]").all():
        box.check()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    code = page.locator(".bigcode").inner_text()
    command(desk, code, "forward")
    return code


def test_the_signer_sees_a_proposed_refusal_and_answers_it(browser, server):
    desk, head, leader = (officer(browser, server.url, role) for role in ("receptionist", "divisionHead", "approver"))
    code = received(server, desk)
    specialist = officer(browser, server.url, "caseOfficer")
    command(specialist, code, "take")
    command(specialist, code, "forward")
    command(head, code, "submitForApproval", {"outcome": "refused", "note": "Trùng tên hộ đã đăng ký."})
    row = leader.open("/viec?nguoi=Do+Hai+Yen").locator("tr", has_text=code)
    assert "Đề xuất từ chối" in row.inner_text() and "Trùng tên" in row.inner_text()
    assert row.locator("input[name=chon]").count() == 0
    page = leader.open(f"/ho-so/{code}")
    assert "Trùng tên" in page.locator("#de-xuat").inner_text()
    first = page.locator("#viec-lam-duoc details.act").first
    assert "Từ chối" in first.locator("summary").inner_text() and "Trùng tên" in first.locator("[name=note]").input_value()
    page = command(leader, code, "refuse", {"article": "Nghị định số 01/2021/NĐ-CP, Điều 88"})
    assert "Chờ đóng dấu" in page.locator("main").inner_text()
    clerk = officer(browser, server.url, "clerk")
    page = command(clerk, code, "seal", {"documentNumber": "77/TB"}, files={"file": scan()})
    assert "bản quét" in page.locator("#ket-qua").inner_text().lower()


def test_a_second_supplement_is_shown_and_needs_the_director(browser, server):
    desk, specialist, head, leader = (officer(browser, server.url, role) for role in ("receptionist", "caseOfficer", "divisionHead", "approver"))
    code = received(server, desk)
    command(specialist, code, "take")
    page = specialist.open(f"/ho-so/{code}")
    key = page.locator("input[name=component]").first.get_attribute("value")
    for turn, (approver, words) in enumerate([(head, "Bản chụp mờ."), (leader, "Thiếu chữ ký.")]):
        command(specialist, code, "requestSupplement", {"note": words}, ticks=[key])
        page = approver.open(f"/ho-so/{code}")
        assert words in page.locator("#du-thao").inner_text()
        if turn == 0:
            command(approver, code, "approveSupplementRequest")
            page = desk.open(f"/ho-so/{code}")
            form = page.locator("form:has(input[name=command][value=supplement])")
            if not form.locator("input[name=has]").first.is_visible():
                page.locator("details:has(input[name=command][value=supplement]) > summary").click()
            form.locator("input[name=has]").first.check()
            form.locator("button").last.click()
        else:
            page = command(approver, code, "approveSupplementRequest")
            assert "tính là trễ hẹn" in page.locator("#loi").inner_text()
            command(approver, code, "approveSupplementRequest", ticks=["1"])
    assert "Chờ bổ sung" in desk.open(f"/ho-so/{code}").locator("main").inner_text()


def test_a_selection_is_done_as_it_was_seen(browser, server):
    desk, specialist = officer(browser, server.url, "receptionist"), officer(browser, server.url, "caseOfficer")
    codes = [received(server, desk, name="Tạ Thị Chọn") for _ in range(2)]
    page = specialist.open("/viec?muc=unclaimed&nguoi=Ta+Thi+Chon")
    for code in codes:
        page.locator("tr", has_text=code).locator("input[name=chon]").check()
    page.get_by_role("button", name="Nhận việc").click()
    assert "xong=take" in page.url and "nguoi=" in page.url
    assert "đã làm xong 2 hồ sơ" in page.locator("[role=status]").inner_text()


def test_the_inbox_keeps_its_filters_and_goes_back(browser, server):
    leader = officer(browser, server.url, "receptionist")
    page = leader.open("/viec?han=hom-nay&muc=everyone")
    for link in page.locator("nav.tabs a").all():
        assert "han=hom-nay" in link.get_attribute("href")


def test_every_place_in_the_navigation_is_there_for_its_role(browser, server):
    first = {}
    for account in server.accounts():
        first.setdefault(account["role"], account)
    assert len(first) == 18, sorted(first)
    for role, account in first.items():
        page = browser.new_context(extra_http_headers={"Authorization": f"Bearer {account['token']}"}).new_page()
        page.goto(server.url + "/")
        for address in [link.get_attribute("href") for link in page.locator("header nav a").all()]:
            assert page.goto(server.url + address).status == 200, f"{role} {address}"


def test_a_first_start_that_is_killed_goes_on(tmp_path):
    server = Server(tmp_path, dossiers=1_500)
    for wait in (0.05, 0.4, 1.2):
        process = subprocess.Popen(
            [program(), "serve", "--practice", "--data", server.data, "--port", str(free_port()), "--practice-dossiers", "1500"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
    server.start()
    assert len(server.accounts()) > 100
    server.stop()
    report = json.loads(server.run("verify", "--json").stdout)
    assert report["dossiers"] == 1_500 and report["problems"] == []


def test_numbers_are_masked_until_a_reason_is_given(browser, server):
    desk, specialist = officer(browser, server.url, "receptionist"), officer(browser, server.url, "caseOfficer")
    page = desk.open("/quay")
    page.locator("[name=personalId]").fill("022064000218")
    page.locator("[name=name]").fill("Phạm Văn Tiến")
    page.locator("[name=q]").fill("ho kinh doanh")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    for box in page.locator("input[name=has]").all():
        box.check()
    page.get_by_role("button", name="Tiếp nhận và in").click()
    code = page.locator(".bigcode").inner_text()
    command(desk, code, "forward")
    page = specialist.open(f"/ho-so/{code}")
    assert "022 064 ••• 218" in page.content() and "022064000218" not in page.content()
    page.locator("#xem-day-du summary").click()
    page.get_by_role("button", name="Xem trong 15 phút").click()
    assert "lý do" in page.locator("#loi").inner_text().lower()
    page.locator("#xem-day-du [name=reason]").fill("Gọi điện hẹn kiểm tra thực địa")
    page.get_by_role("button", name="Xem trong 15 phút").click()
    assert "022064000218" in page.content()
    other = officer(browser, server.url, "divisionHead").open(f"/ho-so/{code}")
    assert "022064000218" not in other.content()


def test_somebody_was_faster_and_what_was_written_stays(browser, server):
    desk, specialist, head = (officer(browser, server.url, role) for role in ("receptionist", "caseOfficer", "divisionHead"))
    code = received(server, desk)
    command(specialist, code, "take")
    page = specialist.open(f"/ho-so/{code}")
    details = page.locator("details:has(input[name=command][value=forward])")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    details.locator("[name=note]").fill("Đã kiểm tra đủ giấy tờ.")
    command(head, code, "forward")
    details.locator("button").last.click()
    assert "Đã kiểm tra đủ giấy tờ." in page.locator("#nhanh-hon textarea").input_value()


def test_a_fee_is_asked_and_confirmed_once(browser, server):
    desk, specialist, cashier = (officer(browser, server.url, role) for role in ("receptionist", "caseOfficer", "cashier"))
    codes = [received(server, desk, name="Vi Thị Phí") for _ in range(2)]
    for code in codes:
        command(specialist, code, "take")
        page = command(specialist, code, "requestPayment", {"amount": "123000", "note": "Tính theo nghị quyết của tỉnh."})
        assert "Đang chờ nộp" in page.locator("#nop-tien").inner_text()
    assert codes[0] in cashier.open("/viec").locator("main").inner_text()
    paid = {"method": "cash", "slip": "PT01", "receiptNumber": "BL-0001"}
    page = command(cashier, codes[0], "confirmPayment", {"method": "cash", "slip": "", "receiptNumber": ""})
    assert "chứng từ" in page.locator("#loi").inner_text() and "biên lai" in page.locator("#loi").inner_text()
    page = command(cashier, codes[0], "confirmPayment", paid)
    assert "BL-0001" in page.locator("#nop-tien").inner_text()
    page = command(cashier, codes[1], "confirmPayment", paid)
    assert "khoản thu khác" in page.locator("#loi").inner_text()


def test_assign_step_back_stop_and_extend(browser, server):
    desk, specialist, head, leader = (officer(browser, server.url, role) for role in ("receptionist", "caseOfficer", "divisionHead", "approver"))
    code = received(server, desk)
    page = command(head, code, "assign", {"account": "chuyen-vien1.ub.06685"})
    command(specialist, code, "forward")
    page = command(head, code, "stepBack", {"note": "Bổ sung biên bản thực địa."})
    page = head.open(f"/ho-so/{code}?xem=noi-bo")
    assert "biên bản thực địa" in page.locator("main").inner_text()
    page = command(leader, code, "extend", {"until": "30/12/2026", "note": "Phải kiểm tra lại hiện trường."})
    assert "30/12/2026" in page.locator("main").inner_text()
    page = command(leader, code, "stop", {"article": "Nghị định số 118/2025/NĐ-CP, Điều 17", "note": "Tòa án đã thụ lý."})
    assert "Dừng" in page.locator("main").inner_text()


def test_an_opinion_is_asked_for_and_given(browser, server):
    desk, specialist = officer(browser, server.url, "receptionist"), officer(browser, server.url, "caseOfficer")
    code = received(server, desk)
    command(specialist, code, "take")
    page = specialist.open(f"/ho-so/{code}")
    units = [option.get_attribute("value") for option in page.locator("form:has(input[value=consult]) [name=unit] option").all()]
    unit = next(unit for unit in units if unit and not unit.startswith("UB."))
    page = command(specialist, code, "consult", {"unit": unit, "note": "Có phù hợp quy hoạch không?"})
    assert "Có phù hợp quy hoạch không?" in page.locator("#xin-y-kien").inner_text()
    asked = Person(browser, server.url, f"truong-phong.{unit.lower()}", "divisionHead", unit)
    page = asked.open("/viec?muc=xin-y-kien")
    assert code in page.locator("#xin-y-kien-toi").inner_text()
    command(asked, code, "giveOpinion", {"note": "Phù hợp."})
    assert "Phù hợp." in specialist.open(f"/ho-so/{code}").locator("#y-kien").inner_text()
