"""A server of its own for the browser: practice data in a temporary folder, on a free port, on loopback."""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def program() -> Path:
    found = os.environ.get("MOTCUA")
    return Path(found) if found else ROOT / ".build" / "debug" / "motcua"


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, folder: Path, dossiers: int = 300):
        self.data = folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.dossiers = dossiers
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            [program(), "serve", "--practice", "--data", self.data, "--port", str(self.port), "--practice-dossiers", str(self.dossiers)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                with urllib.request.urlopen(f"{self.url}/health/ready", timeout=1):
                    return self
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError("the server ended at its start")
                time.sleep(0.1)
        raise RuntimeError("the server is not ready")

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(timeout=20)

    def run(self, *arguments) -> subprocess.CompletedProcess:
        return subprocess.run([program(), *arguments, "--data", self.data], capture_output=True, text=True, timeout=300)

    def accounts(self) -> list[dict]:
        return json.loads(self.run("practice", "accounts", "--json").stdout)


@pytest.fixture(scope="session")
def server():
    folder = Path(tempfile.mkdtemp(prefix="motcua-browser-"))
    running = Server(folder).start()
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def pdf(words: str = "Bản quét") -> bytes:
    """A small whole PDF, as a scanner would give it."""
    body = f"BT /F1 24 Tf 72 720 Td ({words.encode('ascii', 'ignore').decode()}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(body)} >>\nstream\n{body}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
