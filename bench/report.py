"""The ratios, the targets, and how they are printed and compared with the run before."""

import json
from pathlib import Path
from statistics import median
from typing import Any

FIELDS = ("requests_per_second", "p50_ms", "p99_ms", "server_cpu_ms", "database_cpu_ms")
TARGETS = (
    ("list_properties", "vs_orm", ">=", 4.0),
    ("list_properties", "vs_bare", ">=", 0.6),
    ("list_properties", "database_vs_primary_key", "<=", 3.0),
    ("list_properties", "million_vs_thousand_p50", "<=", 1.5),
    ("record_payment", "vs_orm", ">=", 3.0),
    ("record_payment", "vs_database", ">=", 0.4),
    ("settle_payment", "vs_database", ">=", 0.4),
    ("record_payment", "batch_vs_one_by_one", ">=", 5.0),
    ("memory", "worker_mb", "<=", 150.0),
    ("demo", "second_start_s", "<=", 5.0),
)
Rounds = dict[str, dict[str, list[dict[str, float]]]]
"""work -> contender -> one measurement per round"""


def summarise(rounds: Rounds) -> dict[str, Any]:
    """work -> contender -> field -> min, median, max."""
    return {
        work: {
            name: {f: _spread([m[f] for m in measured]) for f in FIELDS}
            for name, measured in contenders.items()
        }
        for work, contenders in rounds.items()
    }


def ratios(rounds: Rounds, once: dict[str, Any], peaks: dict[str, float]) -> dict[str, Any]:
    """Medians over the rounds of ratios within a round, so that noise that lasts hits both sides."""
    found: dict[str, Any] = {}
    for work in ("list_properties", "read_tenant", "list_payments", "record_payment", "settle_payment"):
        own = rounds[work]["ours"]
        found[work] = {
            f"vs_{name}": _ratio(own, rounds[work][name], "requests_per_second")
            for name in rounds[work] if name != "ours"
        } | {
            f"cpu_of_{name}_vs_ours": _ratio(rounds[work][name], own, "server_cpu_ms")
            for name in ("orm", "bare") if name in rounds[work]
        }  # fmt: skip
    sizes = rounds["list_by_size"]
    found["list_properties"]["million_vs_thousand_p50"] = _ratio(sizes["large"], sizes["small"], "p50_ms")
    found["record_payment"]["batch_vs_one_by_one"] = _ratio(
        rounds["batch"]["in_batches"], rounds["batch"]["one_by_one"], "requests_per_second"
    )
    # the time of an answer on one connection, beside that of a list of 20 in the smallest organisation
    found["search"] = {"vs_small_list_p50": _ratio(rounds["search"]["ours"], sizes["small"], "p50_ms")}
    times = once["database_times"]
    found["list_properties"]["database_vs_primary_key"] = times["list_ms"] / times["by_primary_key_ms"]
    found["memory"] = {"worker_mb": peaks["ours"]}
    found["demo"] = once["demo"]
    return found


def print_all(result: dict[str, Any], before: dict[str, Any] | None) -> None:
    for work, contenders in result["measured"].items():
        print(f"\n{work}")
        print(
            f"  {'':12}{'requests/s: min median max':>32}{'p50 ms':>9}{'p99 ms':>9}{'server CPU ms':>15}{'database CPU ms':>17}"
        )
        for name, f in contenders.items():
            rate = f["requests_per_second"]
            rates = f"{rate['min']:,.0f} {rate['median']:,.0f} {rate['max']:,.0f}"
            print(
                f"  {name:12}{rates:>32}{f['p50_ms']['median']:9.2f}{f['p99_ms']['median']:9.2f}"
                f"{f['server_cpu_ms']['median']:15.3f}{f['database_cpu_ms']['median']:17.3f}"
            )
    print(
        "\nmemory of the largest worker, MB: "
        + ", ".join(f"{n} {v:.0f}" for n, v in result["memory_mb"].items())
    )
    times = result["database_times"]
    print(
        f"inside the database: list {times['list_ms']:.3f} ms, 20 rows by primary key {times['by_primary_key_ms']:.3f} ms"
    )
    for note in result["notes"]:
        print(f"note: {note}")
    _print_ratios(result, before)


def _print_ratios(result: dict[str, Any], before: dict[str, Any] | None) -> None:
    old = (before or {}).get("ratios", {})
    print(f"\n  {'ratio':44}{'now':>10}{'before':>10}{'change':>9}")
    for group, values in result["ratios"].items():
        for name, value in values.items():
            earlier = old.get(group, {}).get(name)
            change = f"{earlier:10.2f}{(value / earlier - 1) * 100:+8.0f}%" if earlier else ""
            print(f"  {group + '.' + name:44}{value:10.2f}{change}")
    print("\ntargets, on medians:")
    for target in result["targets"]:
        held = "holds" if target["held"] else "MISSED"
        print(f"  {held:7} {target['name']:44} {target['value']:8.2f} {target['sign']} {target['limit']:g}")


def targets(found: dict[str, Any]) -> list[dict[str, Any]]:
    rows = []
    for group, name, sign, limit in TARGETS:
        value = found.get(group, {}).get(name)
        if value is not None:
            held = value >= limit if sign == ">=" else value <= limit
            rows.append(
                {"name": f"{group}.{name}", "value": value, "sign": sign, "limit": limit, "held": held}
            )
    return rows


def read(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text()) if path.exists() else None


def write(path: Path, result: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=2) + "\n")


def _spread(values: list[float]) -> dict[str, float]:
    return {"min": min(values), "median": median(values), "max": max(values)}


def _ratio(above: list[dict[str, float]], below: list[dict[str, float]], name: str) -> float:
    return median(a[name] / max(b[name], 1e-9) for a, b in zip(above, below, strict=True))
