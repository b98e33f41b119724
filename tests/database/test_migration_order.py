"""Migrations are one line: each number once, each after the one before."""

import importlib
from pathlib import Path

from nexus.database import migrations
from nexus.database.revision import head


def test_each_migration_follows_the_one_before():
    folder = Path(migrations.__file__).parent
    names = sorted(file.stem for file in (folder / "versions").glob("[0-9]*.py"))
    modules = [importlib.import_module(f"nexus.database.migrations.versions.{name}") for name in names]
    numbers = [module.revision for module in modules]
    assert numbers == [name[:4] for name in names] == [f"{n:04d}" for n in range(1, len(names) + 1)]
    assert [module.down_revision for module in modules] == [None, *numbers[:-1]]
    assert head() == numbers[-1]
    assert {file.stem for file in (folder / "sql").glob("*.sql")} <= set(names)
