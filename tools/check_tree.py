"""What must hold of the tree itself: sizes, no float near money, no registry's address."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MOST_LINES, MOST_FUNCTION_LINES = 400, 70
GOOD_LINES, GOOD_FUNCTION_LINES = 250, 40
MONEY = (
    "src/nexus/core/money.py",
    "src/nexus/payments/",
    "src/nexus/leases/",
    "src/nexus/tax/",
    "src/nexus/ledger/",
    "src/nexus/reports/",
    "src/nexus/properties/units/actions.py",
)
REGISTRIES = re.compile(
    rb"(pypi\.org|pythonhosted\.org|registry\.npmjs\.org|[\w.-]*(artifactory|nexus-registry|devpi)[\w.-]*\.\w+/)",
    re.I,
)
VENDORED = re.compile(r"/vendor/|/_generated/|\.woff2$|\.min\.js$")


def main() -> int:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True).stdout.decode()
    files = [Path(name) for name in listed.split("\0") if name and Path(name).is_file()]
    faults, notes = [], []
    for file in files:
        if VENDORED.search(str(file)) or file.name == "check_tree.py":
            continue
        content = file.read_bytes()
        if found := REGISTRIES.search(content):
            faults.append(f"{file}: names a registry ({found[0].decode()})")
        if file.suffix == ".py":
            text = content.decode()
            tree = ast.parse(text)
            for size, line, what, good, most in sizes(text, tree):
                (faults if size > most else notes).append(
                    f"{file}:{line}: {what} has {size} lines, {good} are good"
                )
            if str(file).startswith(MONEY):
                faults += [f"{file}:{line}: a float near money" for line in floats(tree)]
    for note in notes:
        print("note:", note)
    for fault in faults:
        print("FAULT:", fault)
    return 1 if faults else 0


def sizes(text: str, tree: ast.AST) -> Iterator[tuple[int, int, str, int, int]]:
    """What is longer than is good."""
    lines = text.count("\n")
    if lines > GOOD_LINES:
        yield lines, 1, "the file", GOOD_LINES, MOST_LINES
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            length = node.end_lineno - node.lineno + 1
            if length > GOOD_FUNCTION_LINES:
                yield length, node.lineno, node.name, GOOD_FUNCTION_LINES, MOST_FUNCTION_LINES


def floats(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
        if literal or (isinstance(node, ast.Name) and node.id == "float"):
            yield node.lineno  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
