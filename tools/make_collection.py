"""The collection for Postman and Bruno, from `clients/openapi.json`; `--check` only compares."""

import json
import sys
from pathlib import Path

CLIENTS = Path(__file__).resolve().parent.parent / "clients"
COLLECTION = CLIENTS / "postman_collection.json"


def main(arguments: list[str]) -> int:
    from nexus.web.samples.collection import collection_text

    text = collection_text(json.loads((CLIENTS / "openapi.json").read_text(encoding="utf-8")))
    if arguments != ["--check"]:
        COLLECTION.write_text(text, encoding="utf-8")
        return 0
    if COLLECTION.read_text(encoding="utf-8") == text:
        return 0
    print("STALE: clients/postman_collection.json is not what clients/openapi.json makes; run `make clients`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
