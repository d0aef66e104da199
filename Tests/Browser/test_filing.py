"""What goes wrong while filing: the page is shown again with what was typed, and nothing happens twice."""
import urllib.error
import urllib.request

from people import BRANCH, citizen, scan
from test_main_path import answer_form


def to_papers(person):
    page = person.open("/thu-tuc?q=khai+sinh")
    page.locator("a.go", has_text="Đăng ký khai sinh").first.click()
    page.get_by_role("link", name="Nộp tại nhà").first.click()
    page.locator("input[name=case]").first.check()
    page.locator("select[name=unit]").select_option(BRANCH)
    page.get_by_role("button", name="Tiếp tục").last.click()
    for _ in range(20):
        if "/to-khai/" not in page.url:
            break
        answer_form(page)
        page.get_by_role("button", name="Tiếp tục").last.click()
    assert page.url.endswith("/giay-to"), page.url
    return page


def test_bad_uploads_are_told_at_their_field_and_a_double_click_files_once(browser, server):
    lan = citizen(browser, server.url)
    page = to_papers(lan)
    field = page.locator("input[type=file]").first.get_attribute("name")
    page.locator(f"[name='{field}']").set_input_files({"name": "giay to.docx", "mimeType": "application/msword", "buffer": b"PK not a picture"})
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert "giay to.docx" in page.locator(".f.bad .err").inner_text()

    page.locator(f"[name='{field}']").set_input_files([scan(f"trang-{number}.pdf") for number in range(31)])
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert "Nhiều nhất 30 tệp" in page.locator(".f.bad .err").inner_text()

    page.locator(f"[name='{field}']").set_input_files(scan("giay-chung-sinh.pdf"))
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert "giay-chung-sinh.pdf" in page.locator(".chk").inner_text()
    check = page.url
    page.locator("input[name=pledge]").check()
    page.get_by_role("button", name="Nộp hồ sơ").dblclick(no_wait_after=True)
    page.wait_for_url("**/da-nop")
    code = page.locator(".bigcode").inner_text()
    # Back, reload: the draft is gone, its dossier is not.
    page.goto(check)
    assert page.locator(".bigcode").inner_text() == code
    assert lan.open("/ho-so-cua-toi").locator(f"a[href='/ho-so-cua-toi/{code}']").count() == 1
    lan.close()


def test_a_cut_upload_is_told_on_the_page_and_not_called_too_old(browser, server):
    lan = citizen(browser, server.url)
    page = to_papers(lan)
    token = page.locator("input[name=_token]").first.input_value()
    field = page.locator("input[type=file]").first.get_attribute("name")
    body = (f'--r\r\nContent-Disposition: form-data; name="_token"\r\n\r\n{token}\r\n'
            f'--r\r\nContent-Disposition: form-data; name="{field}"; filename="a.pdf"\r\n\r\n%PDF-1.4 half').encode()
    cookie = "; ".join(f"{c['name']}={c['value']}" for c in lan.context.cookies())
    request = urllib.request.Request(page.url, body, {"Content-Type": "multipart/form-data; boundary=r", "Cookie": cookie})
    try:
        urllib.request.urlopen(request)
        raise AssertionError("taken")
    except urllib.error.HTTPError as answer:
        html = answer.read().decode()
        assert answer.code == 422 and "đứt giữa chừng" in html and "mở quá lâu" not in html and 'name="_tiep"' in html
    lan.close()


def test_one_answer_is_changed_from_the_check_and_the_check_says_what_follows(browser, server):
    lan = citizen(browser, server.url, width=360)
    page = to_papers(lan)
    assert page.locator(".steps li.now").is_visible()
    page.locator("input[type=file]").first.set_input_files(scan("giay-chung-sinh.pdf"))
    for box in page.locator("input[name=follow]").all()[1:]:
        box.check()
    page.get_by_role("button", name="Tiếp tục").last.click()
    assert page.url.endswith("/kiem-tra"), page.url
    words = page.locator("main").inner_text()
    assert "Nộp lúc này, hẹn trả trước" in words and "Tiền" in words
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="Sửa").first.click()
    changed = page.locator("form.narrow input[type=text]").first
    changed.fill("")
    page.get_by_role("button", name="Lưu và về trang kiểm tra").click()
    assert page.locator(".f.bad").count() > 0, "what is wrong is told where it is"
    changed = page.locator("form.narrow input[type=text]").first
    changed.fill("Trần Bình Minh")
    page.get_by_role("button", name="Lưu và về trang kiểm tra").click()
    assert page.url.endswith("/kiem-tra"), page.url
    assert "Trần Bình Minh" in page.locator(".chk").inner_text()
    lan.close()


def test_a_draft_is_deleted_in_two_steps(browser, server):
    lan = citizen(browser, server.url, javascript=False)
    draft = to_papers(lan).url.split("/nhap/")[1].split("/")[0]
    page = lan.open("/ho-so-cua-toi")
    entry = page.locator(f"li:has(form[action='/nhap/{draft}/xoa'])")
    assert not entry.get_by_role("button", name="Xóa hẳn nháp này").is_visible()
    entry.get_by_text("Xóa nháp", exact=True).click()
    entry.get_by_role("button", name="Xóa hẳn nháp này").click()
    assert page.url.endswith("/ho-so-cua-toi") and draft not in page.content()
    assert page.goto(f"{server.url}/nhap/{draft}/giay-to").status == 404
    lan.close()


def test_typed_results_go_on_where_the_page_before_ended(browser, server):
    page = browser.new_context().new_page()
    found = lambda: [link.get_attribute("href") for link in page.locator("ul.list a.go").all()]
    page.goto(server.url + "/thu-tuc?q=dang+ky")
    first = found()
    assert len(first) > 6
    page.goto(server.url + "/thu-tuc?q=dang+ky&tu=5")
    assert found()[:len(first) - 5] == first[5:]


def test_the_language_keeps_what_was_asked(browser, server):
    page = browser.new_context().new_page()
    page.goto(server.url + "/thu-tuc?q=khai+sinh")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/thu-tuc?q=khai%20sinh") and page.locator("#q").input_value() == "khai sinh"
    page.goto(server.url + "/ngon-ngu/vi?ve=/%5Cevil.example")
    assert page.url == server.url + "/"


def test_fonts_and_icon_have_their_content_in_their_names(server):
    html = urllib.request.urlopen(server.url + "/").read().decode()
    style = urllib.request.urlopen(server.url + html.split('rel="stylesheet" href="')[1].split('"')[0])
    for path in [piece.split(")")[0] for piece in style.read().decode().split("url(")[1:]]:
        with urllib.request.urlopen(server.url + path) as answer:
            assert "immutable" in answer.headers["Cache-Control"] and "-" in path.rsplit("/", 1)[1]
    try:
        urllib.request.urlopen(server.url + "/assets/icon.svg")
        raise AssertionError("an unhashed name must not be served for ever")
    except urllib.error.HTTPError as answer:
        assert answer.code == 404
