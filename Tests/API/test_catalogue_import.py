"""The province's list as an operator takes it in, again and changed, beside a server; and as people then find it."""
import json
import lzma
import shutil
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from conftest import Server
from people import officer

SAMPLES = Path(__file__).parent / "catalogue"


@pytest.fixture(scope="module")
def installation():
    folder = Path(tempfile.mkdtemp(prefix="motcua-catalogue-"))
    running = Server(folder, dossiers=10).start()
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


def take(installation, file):
    ended = installation.run("catalogue", "import", str(file), "--json")
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def counts(report):
    return report["taken"], report["changed"], report["unchanged"], len(report["refused"])


def found(installation, words):
    with urllib.request.urlopen(f"{installation.url}/api/v1/procedures?q={urllib.parse.quote(words)}") as answer:
        return {one["code"]: one["name"] for one in json.load(answer)["items"]}


def test_a_list_is_taken_again_and_changed_and_found(installation, tmp_path):
    plain, packed = SAMPLES / "sample.jsonl", SAMPLES / "sample.jsonl.xz"
    assert lzma.decompress(packed.read_bytes()) == plain.read_bytes()
    first = take(installation, packed)
    assert counts(first) == (7, 0, 0, 1)
    assert first["refused"][0]["line"] == 6 and "9.100006: không rõ cấp" in first["refused"][0]["reason"]
    assert counts(take(installation, plain)) == (0, 0, 7, 1)

    changed = tmp_path / "changed.jsonl"
    changed.write_text(plain.read_text().replace("bến thuyền nan", "bến thuyền thúng") + "{nửa dòng\n")
    third = take(installation, changed)
    assert counts(third) == (0, 1, 6, 2)
    assert [one["line"] for one in third["refused"]] == [6, 9]

    installation.stop()
    installation.start()
    assert "9.100001" in found(installation, "tha den hoa dang")
    assert "thúng" in found(installation, "ben thuyen thung")["9.100004"]
    assert "9.100006" not in found(installation, "cap huyen da bai bo")


def test_a_damaged_archive_is_told_and_takes_nothing(installation, tmp_path):
    broken = tmp_path / "broken.jsonl.xz"
    broken.write_bytes((SAMPLES / "sample.jsonl.xz").read_bytes()[:-40])
    ended = installation.run("catalogue", "import", str(broken), "--json")
    assert ended.returncode != 0 and "hỏng" in ended.stderr


def test_what_names_no_agency_here_is_received_once_one_is_chosen(installation, browser):
    take(installation, SAMPLES / "sample.jsonl")
    installation.stop()
    installation.start()
    desk = officer(browser, installation.url, "receptionist")
    page = desk.open("/quay")
    page.locator("[name=name]").fill("Bế Thị Ửng")
    page.locator("[name=q]").fill("nuoi hau long be")
    page.get_by_role("button", name="Tìm, đổi thủ tục").click()
    choice = page.locator("details[open] select[name=competentUnit]")
    assert choice.is_visible() and choice.locator("option[value='UB.06685']").count() == 0
    page.get_by_role("button", name="Tiếp nhận và in").click()
    assert "chọn cơ quan có thẩm quyền" in page.locator("#loi").inner_text()
    choice.select_option("SNNMT")
    page.get_by_role("button", name="Tiếp nhận và in").click()
    assert "/quay/H99" in page.url, page.locator("main").inner_text()
    desk.close()
