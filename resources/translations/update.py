"""Bring the translations up to date with the texts in bpviz.

    python resources/translations/update.py           after a text was added or changed
    python resources/translations/update.py --forget  and drop translations of texts that are gone

Reads every text of bpviz/**/*.py into bpviz_zh_CN.ts, and those with a number (%n) into
bpviz_en.ts, where English has its plurals. What was translated before is kept, even while its text
is gone. Then it says what is still to be translated (in the .ts, with an editor or Qt Linguist)
and compiles the .qm files, which the program loads. Needs the tools of PySide6.
"""

import argparse
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

OPTIONS = {
    "bpviz_zh_CN": (),
    "bpviz_en": ("-pluralonly",),
}
"""Translation files, and what is asked of lupdate for each."""


def main() -> int:
    """Update and compile; 1 when something is still to be translated."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument(
        "--forget", action="store_true", help="drop translations whose texts are gone"
    )
    update(HERE, forget=parser.parse_args().forget)
    open_texts = [text for name in OPTIONS for text in unfinished(HERE / f"{name}.ts")]
    for text in open_texts:
        print(text)
    release(HERE)
    print(f"{len(open_texts)} texts are still to be translated.")
    return 1 if open_texts else 0


def update(folder: Path, root: Path = ROOT, forget: bool = False) -> None:
    """Merge the texts of the checkout `root` into the .ts files of a folder."""
    sources = sorted(path.relative_to(root).as_posix() for path in root.glob("bpviz/**/*.py"))
    for name, options in OPTIONS.items():
        dropping = ["-no-obsolete"] if forget else []
        _run(
            "pyside6-lupdate",
            *("-silent", "-locations", "none", "-sort-messages", "-source-language", "en"),
            *("-target-language", name.removeprefix("bpviz_"), *options, *dropping),
            *sources,
            *("-ts", str(folder / f"{name}.ts")),
            cwd=root,
        )


def release(folder: Path) -> None:
    """Compile the .ts files of a folder into .qm files beside them.

    Each takes the place of the old one in one move: a program that runs has the old one mapped, and
    would crash if it were written over.
    """
    for name in OPTIONS:
        ts, qm = folder / f"{name}.ts", folder / f"{name}.qm"
        made = qm.with_suffix(".qm.new")
        _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(made), cwd=folder)
        made.replace(qm)


def unfinished(ts: Path) -> list[str]:
    """ "context: text" of every text without a finished translation."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def _run(tool: str, *arguments: str, cwd: Path) -> None:
    """Run a tool of PySide6, from the environment of this Python first."""
    found = shutil.which(tool, path=sysconfig.get_path("scripts")) or shutil.which(tool)
    if found is None:
        raise SystemExit(f"{tool} is not installed; it comes with PySide6.")
    done = subprocess.run([found, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    output = done.stdout + done.stderr
    if output.strip():
        print(output, file=sys.stderr)
    if done.returncode:
        raise SystemExit(f"{tool} failed with exit code {done.returncode}.")


if __name__ == "__main__":
    sys.exit(main())
