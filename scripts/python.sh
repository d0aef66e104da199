#!/usr/bin/env bash
# The tests' own Python: a virtual environment under .build with what Tests/requirements.txt names.
set -euo pipefail
cd "$(dirname "$0")/.."
here=.build/python
wanted=$(cat Tests/requirements.txt)
[ -f "$here/wanted" ] && [ "$(cat "$here/wanted")" = "$wanted" ] && exit 0
python3 -m venv "$here" 2>/dev/null || { rm -rf "$here"; python3 -m venv --without-pip "$here"; }
"$here/bin/python" -m pip --version >/dev/null 2>&1 || { echo "python3-venv brings no pip here" >&2; exit 1; }
"$here/bin/python" -m pip install --quiet -r Tests/requirements.txt
printf '%s' "$wanted" > "$here/wanted"
