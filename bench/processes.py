"""Contenders as processes: started, asked for their CPU and memory, stopped."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[1]


@dataclass
class Server:
    """One contender that serves HTTP."""

    name: str
    port: int
    process: psutil.Process
    peak_mb: float = field(default=0.0)

    def workers(self) -> list[psutil.Process]:
        """The processes that serve, without the one that watches over them."""
        return [
            p
            for p in self.process.children(recursive=True)
            if "resource_tracker" not in " ".join(p.cmdline())
        ]

    def cpu(self) -> float:
        """Seconds of CPU used so far by all of its processes."""
        return sum(sum(p.cpu_times()[:2]) for p in [self.process, *self.workers()])

    def look_at_memory(self) -> None:
        """Resident memory of the largest worker, shared pages counted in full."""
        self.peak_mb = max(
            self.peak_mb, *(p.memory_info().rss / 2**20 for p in self.workers() or [self.process])
        )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(name: str, target: str, environment: dict[str, str], log: Path) -> Iterator[Server]:
    """A contender that answers, while the block runs."""
    port = free_port()
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.serve", target, str(port)], cwd=ROOT,
            env=os.environ | environment, stdout=output, stderr=output,
        )  # fmt: skip
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz", process, 30)
            yield Server(name, port, psutil.Process(process.pid))
        finally:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                for child in psutil.Process(process.pid).children(recursive=True):
                    child.kill()
                process.kill()
                process.wait()


def wait_for(address: str, process: subprocess.Popen[bytes], seconds: float) -> float:
    """Until any answer comes, a 404 too; gives the seconds waited."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode}")
        try:
            urllib.request.urlopen(address, timeout=5).close()
            break
        except urllib.error.HTTPError as answer:
            if answer.code < 500:
                break
        except OSError:
            pass
        time.sleep(0.02)
    else:
        raise TimeoutError(f"nothing answered at {address}")
    return time.monotonic() - began


def postgres_cpu(postmaster: int) -> float:
    """Seconds of CPU of PostgreSQL: the postmaster, its living children and those that have ended."""
    server = psutil.Process(postmaster)
    total = sum(server.cpu_times()[:4])
    for child in server.children(recursive=True):
        try:
            total += sum(child.cpu_times()[:2])
        except psutil.NoSuchProcess:
            continue
    return total
