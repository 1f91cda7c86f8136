"""The built service as the checks use it: started by scripts/start, spoken to by HTTP, ended by pid."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Checks:
    """Counts checks and closes with the line that CI reads."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def that(self, name, holds, found=""):
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        print(f"{'ok     ' if holds else 'FAILED '} {name}{'' if holds else f': {found}'}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        raise SystemExit(1 if self.failed else 0)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    def __init__(self, data, *options, environment=None, until="/q/health/ready"):
        """Started, and waited for until that path answers with 200."""
        self.data = pathlib.Path(data)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = open(self.data.parent / f"service-{self.port}.log", "wb")
        self.process = subprocess.Popen(
            [ROOT / "scripts/start", "--data", self.data, "--port", str(self.port), *options],
            stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        self.wait_until(until)

    def wait_until(self, path):
        for _ in range(1200):
            if self.process.poll() is not None:
                break
            try:
                if self.call("GET", path)[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.25)
        raise SystemExit("not ready: " + pathlib.Path(self.log.name).read_text()[-2000:])

    def call(self, method, path, body=None, key=None, name=None):
        """Status, headers and JSON body (None where there is none). A POST bears an Idempotency-Key, as a careful
        client's does: the name given, else one of its own."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if method == "POST":
            headers["Idempotency-Key"] = name or str(uuid.uuid4())
        if key:
            headers["Authorization"] = "Bearer " + key
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.base + path, data=data, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.headers, _json(answer.read())
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers, _json(refused.read())

    def read(self, path):
        """The bytes of a public answer."""
        with urllib.request.urlopen(self.base + path, timeout=30) as answer:
            return answer.read()

    def keys(self):
        return json.loads((self.data / "demo-keys.json").read_text())

    def entries(self):
        """Every entry of the log, page by page."""
        path, found = "/v1/log/entries?limit=200", []
        while path:
            page = self.call("GET", path)[2]
            found += page["items"]
            path = page["next"]
        return found

    def postmaster(self):
        return int((self.data / "postgres/postmaster.pid").read_text().splitlines()[0])

    def database_port(self):
        return int((self.data / "postgres/postmaster.pid").read_text().splitlines()[3])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def kill(self, database=True):
        """The worst: both at once, with no chance to write anything more."""
        pids = [self.process.pid] + ([self.postmaster()] if database else [])
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        self.process.wait(10)


def _json(body):
    try:
        return json.loads(body)
    except ValueError:
        return None
