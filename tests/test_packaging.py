"""A wheel built from the tree carries everything that bpviz needs, and starts elsewhere."""

import configparser
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; it must succeed, and must see nothing of this checkout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("bpviz-*.whl")
    return built


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    files = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    missing = [
        name
        for name in (path.relative_to(ROOT).as_posix() for path in files if not is_ignored(path))
        if f"bpviz/{name}" not in inside
    ]
    assert len(files) >= 7
    assert missing == []


def is_ignored(path: Path) -> bool:
    """Left-overs and the pictures of the README, which no wheel should carry."""
    return path.suffix in {".pyc", ".part"} or bool({"__pycache__", "pictures"} & set(path.parts))


def test_the_wheel_carries_the_whole_package_and_no_tests(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bpviz").rglob("*.py")}
    assert sources <= inside
    tops = {name.split("/")[0] for name in inside}
    assert {top for top in tops if not top.startswith("bpviz-")} == {"bpviz"}
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_the_wheel_names_both_programs(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
    points = configparser.ConfigParser()
    points.read_string(archive.read(name).decode())
    assert dict(points["console_scripts"]) == {"bpviz": "bpviz.cli:main"}
    assert dict(points["gui_scripts"]) == {"bpviz-window": "bpviz.cli:window"}


def test_an_installed_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(python, "-c", code, cwd=tmp_path).strip())
    run(
        *(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", site),
        *("--no-compile", wheel),
        cwd=tmp_path,
    )
    # What bpviz depends on, after its own folder; .pth files there are not followed, so that
    # an editable install of this checkout stays unseen.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    code = (
        "from bpviz.resources import resource; from bpviz.files import load_net, net_names;"
        "print(resource('nets')); [load_net(name) for name in net_names()]"
    )
    found = Path(run(python, "-W", "error", "-c", code, cwd=tmp_path).strip())
    assert found == (site / "bpviz" / "resources" / "nets").resolve()
