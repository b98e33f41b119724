"""Make the generated part of clients/python from clients/openapi.json; with `--check`, say whether it is as it would be made."""

import filecmp
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from python_client.document import Document
from python_client.methods import Method, methods_of
from python_client.models import make_models
from python_client.render import HEADER, choices_module, clients, module, numbers_module
from python_client.types import Types, number_fields

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "clients" / "openapi.json"
GENERATED = ROOT / "clients" / "python" / "src" / "nexus_client" / "_generated"


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "_generated"
        make(Document(DOCUMENT), made)
        if arguments == ["--check"]:
            faults = differences(made, GENERATED)
            for fault in faults:
                print(f"STALE: {GENERATED.relative_to(ROOT) / fault}: run `make clients`")
            return 1 if faults else 0
        if GENERATED.exists():
            shutil.rmtree(GENERATED)
        shutil.copytree(made, GENERATED)
    return 0


def make(document: Document, folder: Path) -> None:
    """The same document gives the same bytes."""
    resources = folder / "resources"
    resources.mkdir(parents=True)
    make_models(document, folder)
    types = Types(document)
    methods: dict[str, list[Method]] = defaultdict(list)
    tags: dict[str, str] = {}
    for operation in document.operations():
        methods[operation.resource] += methods_of(document, types, operation)
        tags.setdefault(operation.resource, operation.described["tags"][0])
    for resource, found in methods.items():
        names = [one.name for one in found]
        assert len(names) == len(set(names)), f"{resource}: two methods of one name"
        (resources / f"{resource}.py").write_text(module(resource, tags[resource], found), encoding="utf-8")
    for file in (folder / "__init__.py", resources / "__init__.py"):
        file.write_text(HEADER.rstrip() + "\n", encoding="utf-8")
    (folder / "clients.py").write_text(clients(dict(sorted(tags.items()))), encoding="utf-8")
    (folder / "choices.py").write_text(choices_module(types.choices.used), encoding="utf-8")
    (folder / "numbers.py").write_text(numbers_module(*number_fields(document)), encoding="utf-8")
    _format(folder)


def _format(folder: Path) -> None:
    """Unused imports away, in order, and formatted as the rest of the tree."""
    ruff = [str(Path(sys.executable).with_name("ruff"))]
    common = ["--quiet", "--no-cache", "--isolated", "--target-version", "py311", "--line-length", "110"]
    subprocess.run([*ruff, "check", *common, "--select", "F401,I", "--fix", str(folder)], check=True)
    subprocess.run([*ruff, "format", *common, str(folder)], check=True)


def differences(made: Path, kept: Path) -> list[str]:
    """Files that are in one of the folders only, or differ."""
    names = sorted({str(f.relative_to(root)) for root in (made, kept) for f in root.rglob("*.py")})
    return [
        n
        for n in names
        if not all((r / n).is_file() for r in (made, kept)) or not filecmp.cmp(made / n, kept / n, False)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
