"""Where the files that come with bpviz are: nets, models, lessons, icons, translations."""

from pathlib import Path, PureWindowsPath

# A wheel carries the folder inside the package; a checkout and an editable install beside it.
PACKAGE = Path(__file__).resolve().parent
FOLDERS = (PACKAGE / "resources", PACKAGE.parent / "resources")


def resource(name: str) -> Path:
    """The path of a shipped file or folder, named with slashes: "nets/xor.toml", "models".

    Raises ValueError for a name that would leave the folder of resources, and FileNotFoundError,
    which says where it looked, when there is nothing of that name.
    """
    # Read as a Windows path, a name shows its drive, both kinds of slash and every "..".
    path = PureWindowsPath(name)
    if path.anchor or ".." in path.parts or not path.parts:
        raise ValueError(f'a resource is named like "nets/xor.toml", not "{name}"')
    folder = next((folder for folder in FOLDERS if folder.is_dir()), FOLDERS[0])
    found = folder / name
    if not found.exists():
        raise FileNotFoundError(
            f'"{name}" is not among the files that came with bpviz in {folder}; '
            "installing bpviz again brings them back"
        )
    return found
