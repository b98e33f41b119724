"""The Python client has every operation of the document, with every argument, and is a package that can be installed."""

from __future__ import annotations

import inspect
import keyword
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pyclient_support import DOCUMENT, OPERATIONS, called

from nexus_client import AsyncNexus, Nexus

PACKAGE = Path(__file__).parents[3] / "clients" / "python"


@pytest.mark.parametrize("kind", [Nexus, AsyncNexus])
def test_every_operation_is_a_method(kind: type[Nexus] | type[AsyncNexus]) -> None:
    client = kind("nxs_test_secret", "http://nexus.test")
    missing = []
    for (method, path), described in OPERATIONS.items():
        resource, name = called(described)
        function = getattr(getattr(client, resource), name + "_" * keyword.iskeyword(name), None)
        if function is None:
            missing.append(f"{resource}.{name}")
            continue
        shown = inspect.signature(function).parameters
        wanted = {one["name"].lower().replace("-", "_") for one in described["parameters"]}
        if body := described.get("requestBody"):
            schema = body["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
            wanted |= set(DOCUMENT["components"]["schemas"][schema]["properties"])
        if "format" in wanted and hasattr(getattr(client, resource), f"{name}_file"):
            wanted.remove("format")  # it chooses the method: …_file
            assert (
                "format" in inspect.signature(getattr(getattr(client, resource), f"{name}_file")).parameters
            )
        assert wanted <= set(shown), f"{resource}.{name} has no {wanted - set(shown)}"
        assert all(one.kind is not inspect.Parameter.VAR_KEYWORD for one in shown.values())
        assert function.__doc__ and described["summary"] in function.__doc__, (method, path)
        if (
            "text/csv" in described["responses"].get("200", {}).get("content", {})
            and "Link" in described["responses"]["200"]["headers"]
        ):
            assert resource == "reports" or hasattr(
                getattr(client, resource), "csv" + name.removeprefix("list")
            )
    assert missing == []


def test_the_package_can_be_built(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(PACKAGE),
    ]
    subprocess.run(command, check=True, cwd=tmp_path)
    (wheel,) = tmp_path.glob("nexus_client-*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        (metadata,) = (opened.read(n).decode() for n in names if n.endswith("METADATA"))
    here = PACKAGE / "src"
    assert {str(file.relative_to(here)) for file in here.rglob("*.py")} | {"nexus_client/py.typed"} <= names
    assert [line.partition(": ")[2] for line in metadata.splitlines() if line.startswith("Requires-Dist")] == [
        "httpx<1,>=0.27", "pydantic<3,>=2.10",
    ]  # fmt: skip
