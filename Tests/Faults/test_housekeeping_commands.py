"""Commands for operators beside a running server, and with mistaken arguments."""
import os
import shutil
import sqlite3
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest
from conftest import Server, free_port, program


@pytest.fixture
def small():
    folder = Path(tempfile.mkdtemp(prefix="motcua-commands-"))
    running = Server(folder, dossiers=10).start()
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


def test_rebuild_waits_for_the_server_to_stop(small):
    beside = small.run("rebuild")
    assert beside.returncode != 0 and "dừng máy chủ" in beside.stderr
    small.stop()
    assert small.run("rebuild").returncode == 0


def test_heads_are_read_as_given_or_not_at_all(small):
    small.stop()
    assert small.run("verify").returncode == 0
    missing = small.run("verify", "--heads", str(small.data) + ".haeds")
    assert missing.returncode != 0 and "Không đọc được" in missing.stderr
    bad = small.data.parent / "bad.heads"
    bad.write_text("\n{\"size\": 1}\n")
    named = small.run("verify", "--heads", str(bad))
    assert named.returncode == 1 and "Dòng 2" in named.stdout
    assert small.run("verify", "--head", "abc").returncode != 0


def test_real_data_are_not_served_in_the_clear():
    folder = Path(tempfile.mkdtemp(prefix="motcua-real-"))
    environment = {name: value for name, value in os.environ.items() if name != "ADDRESS"}
    ended = subprocess.run(
        [program(), "serve", "--data", folder / "data", "--port", str(free_port())], capture_output=True, text=True, timeout=30, env=environment)
    assert ended.returncode != 0 and "ADDRESS=https://" in ended.stderr
    assert not (folder / "data").exists()
    shutil.rmtree(folder, ignore_errors=True)


def test_keys_are_whole_and_for_their_owner_only(small):
    keys = Path(str(small.data) + ".keys")
    assert stat.S_IMODE(keys.stat().st_mode) == 0o700
    assert {f.name: (f.stat().st_size, stat.S_IMODE(f.stat().st_mode)) for f in keys.iterdir()} == {
        name: (32, 0o600) for name in ("ring", "index", "blob", "cookie", "head-signing")}
    assert [p.name for p in keys.parent.iterdir() if ".new-" in p.name] == []


def test_a_folder_stays_what_its_first_start_made_it(small):
    small.stop()
    real = small.run("serve", "--host", "127.0.0.1", "--port", str(free_port()))
    assert real.returncode != 0 and "dữ liệu thực hành" in real.stderr


def test_reading_decides_nothing(small):
    small.stop()
    with sqlite3.connect(small.data / "motcua.db") as db:
        db.execute("DELETE FROM installation WHERE name = 'kind'")
    db.close()
    assert small.run("verify").returncode != 0
    db = sqlite3.connect(small.data / "motcua.db")
    assert db.execute("SELECT COUNT(*) FROM installation WHERE name = 'kind'").fetchone() == (0,)
    db.close()
