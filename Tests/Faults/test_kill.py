"""kill -9 under load: every filing that was acknowledged is there, once."""
import concurrent.futures
import json
import os
import random
import shutil
import signal
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

from conftest import Server

ROUNDS = int(os.environ.get("KILL_ROUNDS", "25"))
WRITERS = 16


def file_once(url, token, body, key):
    request = urllib.request.Request(url + "/api/v1/dossiers", data=body, method="POST")
    for name, value in (("Content-Type", "application/json"), ("Authorization", f"Bearer {token}"), ("Idempotency-Key", key)):
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.loads(answer.read())["code"]


def test_every_acknowledged_filing_is_there_once():
    folder = Path(tempfile.mkdtemp(prefix="motcua-kill-"))
    server = Server(folder, dossiers=20).start()
    token = next(a["token"] for a in server.accounts() if a["role"] == "applicant")
    with urllib.request.urlopen(server.url + "/api/v1/procedures/1.001612") as answer:
        body = json.dumps(json.loads(answer.read())["example"]).encode()
    acknowledged, lock, open_keys, failures = {}, threading.Lock(), [], []
    seed = int(time.time())
    print("kill seed", seed)
    chance = random.Random(seed)

    def writer(stop):
        while not stop.is_set():
            key = str(uuid.uuid4())
            try:
                code = file_once(server.url, token, body, key)
            except urllib.error.HTTPError as answer:
                # An answer of failure is not silence: it counts against the server.
                with lock:
                    failures.append(answer.code)
                return
            except (OSError, urllib.error.URLError, ValueError):
                with lock:
                    open_keys.append(key)
                return
            with lock:
                acknowledged[key] = code

    for _ in range(ROUNDS):
        stop = threading.Event()
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            for _ in range(WRITERS):
                pool.submit(writer, stop)
            time.sleep(chance.uniform(0.15, 0.8))
            server.stop(signal.SIGKILL)
            stop.set()
        server.start()
    # A client that got no answer asks again with the same key: one dossier, not two.
    retried = {key: file_once(server.url, token, body, key) for key in open_keys}
    again = {key: file_once(server.url, token, body, key) for key in list(acknowledged)[:200]}
    assert all(acknowledged[key] == code for key, code in again.items())
    server.stop()
    codes = list(acknowledged.values()) + list(retried.values())
    report = json.loads(server.run("verify", "--json").stdout)
    print(f"rounds {ROUNDS}, acknowledged {len(acknowledged)}, asked again {len(retried)}, found {report['dossiers'] - 20}, problems {len(report['problems'])}")
    assert failures == []
    assert report["problems"] == []
    assert len(codes) == len(set(codes)) == report["dossiers"] - 20
    shutil.rmtree(folder, ignore_errors=True)
