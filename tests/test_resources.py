"""The files that the program brings along, in a checkout; the wheel's test looks at the other case."""

from tracker import resources


def test_shipped_folders_are_those_of_the_checkout() -> None:
    root = resources.config_dir().parent
    assert (root / "pyproject.toml").is_file()
    assert resources.migrations_dir() == root / "migrations"
