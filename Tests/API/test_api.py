"""The API as a program meets it: the whole way, keys used twice, and nonsense of every shape."""
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
import uuid

import pytest

from conftest import pdf

BRANCH, AGENCY = "TT.06685", "UB.06685"


class Client:
    def __init__(self, url, token=None):
        self.url, self.token = url + "/api/v1", token

    def send(self, method, path, body=None, headers=None, raw=None, kind="application/json"):
        data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.url + path, data=data, method=method)
        if data is not None:
            request.add_header("Content-Type", kind)
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, self.read(answer), dict(answer.headers)
        except urllib.error.HTTPError as failure:
            return failure.code, self.read(failure), dict(failure.headers)

    @staticmethod
    def read(answer):
        body = answer.read()
        return json.loads(body) if "json" in answer.headers.get("Content-Type", "") else body

    def get(self, path):
        return self.send("GET", path)

    def post(self, path, body, **more):
        return self.send("POST", path, body, **more)

    def upload(self, content, name="ket-qua.pdf"):
        line = b"--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.encode() + b"\"\r\n\r\n" + content + b"\r\n--ranh--\r\n"
        return self.send("POST", "/files", raw=line, kind="multipart/form-data; boundary=ranh")


@pytest.fixture(scope="session")
def people(server):
    accounts = server.accounts()

    def client(role, unit=None, place=0):
        fitting = [a for a in accounts if a["role"] == role and a["unit"] == unit]
        return Client(server.url, fitting[place]["token"])

    assert {"name", "role", "unit", "token"} <= set(accounts[0])
    return client


def example(client, code):
    return client.get(f"/procedures/{code}")[1]["example"]


def test_the_whole_way(people, server):
    citizen, desk = people("applicant"), people("receptionist", BRANCH)
    status, filed, _ = citizen.post("/dossiers", example(citizen, "1.001612"))
    assert status == 201 and filed["status"] == 1 and filed["revision"] == 1
    path = f"/dossiers/{filed['code']}"

    def give(client, command, **more):
        allowed = client.get(path)[1]["commands"]
        assert command in allowed, (command, allowed)
        status, done, _ = client.post(path + "/commands", {"command": command, **more})
        assert status == 200, done
        return done

    assert give(desk, "receive")["status"] == 2
    give(desk, "forward")
    officer, head, leader, clerk = (people(role, AGENCY) for role in ("caseOfficer", "divisionHead", "approver", "clerk"))
    give(officer, "take")
    give(officer, "forward", note="Đủ điều kiện.")
    give(head, "submitForApproval")
    give(leader, "approve")
    status, file, _ = clerk.upload(pdf())
    assert status == 201 and file["type"] == "application/pdf" and len(file["sha256"]) == 64
    assert give(clerk, "seal", documentNumber="12/HKD", file=file["id"])["status"] == 9
    assert give(desk, "returnResult", receiver="Người nộp")["status"] == 10
    assert citizen.get(path + "/result")[1] == pdf()
    types = [event["type"] for event in citizen.get(path + "/events")[1]["items"]]
    assert types[0] == "submitted" and types[-1] == "resultReturned"
    status, tracked, _ = Client(server.url).get(f"/track/{filed['code']}?key={filed['trackingKey']}")
    assert status == 200 and tracked["status"] == 10
    assert Client(server.url).get(f"/track/{filed['code']}?key=XXXX")[0] == 404
    # Guessing ends after ten, for a dossier and for none alike; the page says so too.
    for code in (filed["code"], "H99.01-990101-9999"):
        for _ in range(10):
            Client(server.url).get(f"/track/{code}?key=XXXX")
        status, problem, headers = Client(server.url).get(f"/track/{code}?key={filed['trackingKey']}")
        assert status == 429 and problem["code"] == "tooManyTries" and "1 giờ" in problem["detail"]
        assert 3_500 < int(headers["Retry-After"]) <= 3_600
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{server.url}/tra-cuu/{filed['code']}?key=XXXX")
    assert refused.value.code == 429 and "Đã thử sai quá nhiều lần" in refused.value.read().decode()


def test_every_procedure_filed_here_gives_an_example_that_is_taken(people):
    citizen = people("applicant")
    for procedure in citizen.get("/procedures?limit=200")[1]["items"]:
        if procedure["filedHere"]:
            status, answer, _ = citizen.post("/dossiers", example(citizen, procedure["code"]))
            assert status == 201, (procedure["code"], answer)


def test_the_same_key_and_body_answer_the_same_again(people):
    citizen = people("applicant", place=1)
    body, key = example(citizen, "1.001612"), {"Idempotency-Key": str(uuid.uuid4())}
    first, again = (citizen.post("/dossiers", body, headers=key) for _ in range(2))
    assert first[:2] == again[:2] and again[2].get("Idempotency-Replayed") == "true" and "Idempotency-Replayed" not in first[2]
    status, problem, _ = citizen.post("/dossiers", {**body, "returnBy": "post"}, headers=key)
    assert status == 422 and problem["code"] == "idempotencyKeyReused"
    status, other, _ = citizen.post("/dossiers", body)
    assert status == 201 and other["possibleDuplicate"] and other["code"] != first[1]["code"]


def test_a_stale_revision_and_a_foreign_dossier(people):
    citizen, desk, elsewhere = people("applicant"), people("receptionist", BRANCH), people("receptionist", "TT.06673")
    code = citizen.post("/dossiers", example(citizen, "1.001612"))[1]["code"]
    assert desk.post(f"/dossiers/{code}/commands", {"command": "receive", "revision": 1})[0] == 200
    status, problem, _ = desk.post(f"/dossiers/{code}/commands", {"command": "forward", "revision": 1})
    assert status == 409 and problem["code"] == "stale" and problem["revision"] == 2
    assert elsewhere.get(f"/dossiers/{code}")[0] == 404
    assert people("applicant", place=2).get(f"/dossiers/{code}")[0] == 404
    status, problem, _ = citizen.post(f"/dossiers/{code}/commands", {"command": "approve"})
    assert status == 403 and problem["code"] == "notYourTask" and problem["detail"]


def test_due_times_say_why(people):
    status, due, _ = people("applicant").get("/calendar/due?from=2026-11-20T09:10:00%2B07:00&amount=3&unit=workingDay&at=UB.06685")
    assert status == 200 and due["dueAt"] == "2026-11-26T09:10:00+07:00" and "Ngày Văn hóa Việt Nam" in due["explanation"]


@pytest.mark.parametrize("content,words", [(b"", "trống"), (b"MZ" * 100, "JPG, PNG"), (pdf()[:-7], "cắt giữa chừng")])
def test_bad_files_are_refused_in_words(people, content, words):
    status, problem, _ = people("applicant").upload(content)
    assert status == 422 and words in problem["detail"]


def test_lists_page_without_losing_anything(people):
    desk, seen, cursor = people("receptionist", BRANCH), [], ""
    while True:
        page = desk.get(f"/dossiers?limit=3{cursor}")[1]
        seen += [item["code"] for item in page["items"]]
        if not page["next"] or len(seen) > 60:
            break
        cursor = "&cursor=" + page["next"]
    assert len(seen) == len(set(seen)) > 3


def test_without_a_token_nothing_is_told(server):
    for path in ("/dossiers", "/inbox", "/dossiers/H99.06-261124-0001"):
        assert Client(server.url).get(path)[0] == 401
    assert Client(server.url, "practice.00.11").get("/inbox")[0] == 401


def test_no_json_of_any_shape_breaks_it(server, people):
    token = people("receptionist", BRANCH).token
    answer = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/api/openapi.json", "--header", f"Authorization: Bearer {token}", "--checks",
         "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance", "--max-examples", os.environ.get("SCHEMATHESIS_EXAMPLES", "25"), "--seed", "7", "--workers", "2"],
        capture_output=True, text=True, timeout=3000)
    assert answer.returncode == 0, answer.stdout[-6000:] + answer.stderr[-2000:]
