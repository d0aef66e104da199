#!/usr/bin/env python3
"""Holds the rooms apart: every import must be declared by its target, and a few habits are kept.

SwiftPM lets a target import a sibling that happens to be built already; this does not.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

SYSTEM = {"Foundation", "FoundationEssentials", "Glibc", "Darwin", "Synchronization", "Testing", "Dispatch", "PackageDescription", "Swift"}
DRAWERS = re.compile(r"(Utils?|Helpers?|Manager|Common|Core|Extensions|Misc)(\+.*)?\.swift$")
UNSAFE = re.compile(r"\btry!|\bfatalError\(|@unchecked Sendable|nonisolated\(unsafe\)")
STATEMENT = re.compile(r'"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b')
LONGEST = 400


def targets(root: Path):
    manifest = json.loads(subprocess.check_output(["swift", "package", "dump-package"], cwd=root))
    for target in manifest["targets"]:
        allowed = set()
        for dependency in target["dependencies"]:
            for kind in ("byName", "target", "product"):
                if kind in dependency:
                    allowed.add(dependency[kind][0])
        folder = target.get("path") or ("Tests/" if target["type"] == "test" else "Sources/") + target["name"]
        yield target["name"], root / folder, allowed, target["type"]


def problems(root: Path):
    for name, folder, allowed, kind in targets(root):
        for path in sorted(folder.rglob("*.swift")):
            lines = path.read_text(encoding="utf-8").splitlines()
            where = path.relative_to(root)
            for number, line in enumerate(lines, 1):
                found = re.match(r"\s*(?:@\w+\s+)*(?:public |internal |package |private )?import\s+(?:(?:struct|enum|class|func|protocol|typealias)\s+)?(\w+)", line)
                if found and found.group(1) not in allowed | SYSTEM:
                    yield f"{where}:{number}: {name} does not declare {found.group(1)}"
                if kind == "test":
                    continue
                if UNSAFE.search(line) and "reason:" not in line + lines[number - 2]:
                    yield f"{where}:{number}: needs its reason beside it (// reason: …)"
                if STATEMENT.search(line) and name not in ("Records", "Database"):
                    yield f"{where}:{number}: SQL outside Records and Database"
            if len(lines) > LONGEST:
                yield f"{where}: {len(lines)} lines, more than {LONGEST}"
            if DRAWERS.search(path.name):
                yield f"{where}: a name that hides what is inside"


if __name__ == "__main__":
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    found = list(problems(root))
    print("\n".join(found) or "imports, names and lengths are in order")
    sys.exit(1 if found else 0)
