"""Where settings come from, in which order, and how secrets are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.errors import ConfigError, UsageError
from tracker.settings import Settings, load

HOME = {"HOME": "/home/someone"}
TOKEN = "a-token-of-more-than-16"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tracker.yaml").write_text("web:\n  port: 9000\n  base_url: https://deals.example\n", "utf-8")
    return tmp_path


def bad(environ: dict[str, str], folder: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load(folder, environ)
    return caught.value


def test_defaults(tmp_path: Path) -> None:
    settings = load(tmp_path, HOME)
    assert settings.database_url == "sqlite:////home/someone/.local/share/deal-tracker/tracker.db"
    assert (settings.web.host, settings.web.port, settings.web.base_url) == ("127.0.0.1", 8080, "http://127.0.0.1:8080")
    assert (settings.alert_window, settings.threshold, settings.discovery) == (7, 0.7, False)
    assert settings.fetch.obey_robots
    assert not settings.on_postgresql


def test_the_environment_wins_over_the_file(folder: Path) -> None:
    assert load(folder, HOME).web.port == 9000
    settings = load(folder, {**HOME, "TRACKER_WEB__PORT": "9001"})
    assert (settings.web.port, settings.web.base_url) == (9001, "https://deals.example")


def test_every_setting_has_a_variable(folder: Path) -> None:
    settings = load(
        folder,
        {
            "TRACKER_DATABASE_URL": "postgres://me:secret@db.example/deals",
            "TRACKER_ALERT_WINDOW": "3",
            "TRACKER_DISCOVERY": "true",
            "TRACKER_FETCH__ALLOW_HOSTS": "127.0.0.1:8000, localhost:9000",
            "TRACKER_FETCH__CA_FILE": "/etc/ca.pem",
            "TRACKER_SMTP__STARTTLS": "false",
            "TRACKER_SMTP__FOLDER": "mails",
            "TRACKER_POLL__TICK": "0.5",
        },
    )
    assert settings.on_postgresql
    assert settings.database_url == "postgresql://me:secret@db.example/deals"
    assert (settings.alert_window, settings.discovery, settings.poll.tick) == (3, True, 0.5)
    assert settings.fetch.allow_hosts == ("127.0.0.1:8000", "localhost:9000")
    assert settings.fetch.ca_file == "/etc/ca.pem"
    assert not settings.smtp.starttls
    assert settings.smtp.folder == Path("mails")


def test_a_secret_from_a_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("swordfish\n", "utf-8")
    settings = load(folder, {**HOME, "TRACKER_SMTP__PASSWORD_FILE": str(tmp_path / "secret")})
    assert settings.smtp.password.get_secret_value() == "swordfish"
    error = bad({"TRACKER_SMTP__PASSWORD_FILE": str(tmp_path / "gone")}, folder)
    assert (error.file, error.key) == ("environment", "TRACKER_SMTP__PASSWORD_FILE")


def test_secrets_are_masked_wherever_they_are_shown(folder: Path) -> None:
    environ = {
        "TRACKER_DATABASE_URL": "postgresql://me:swordfish@db.example/deals",
        "TRACKER_SMTP__PASSWORD": "swordfish",
        "TRACKER_WEB__TOKEN": "swordfish-swordfish",
    }
    settings = load(folder, environ)
    assert "swordfish" not in repr(settings) + str(settings) + str(settings.shown())
    assert settings.shown()["database_url"] == "postgresql://me:**********@db.example/deals"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "deals.example"])
def test_a_public_address_needs_a_token(host: str, folder: Path) -> None:
    error = bad({"TRACKER_WEB__HOST": host}, folder)
    assert (error.file, error.key) == ("environment", "TRACKER_WEB__HOST")
    assert load(folder, {**HOME, "TRACKER_WEB__HOST": host, "TRACKER_WEB__TOKEN": TOKEN}).web.is_public


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_loopback_needs_none(host: str, folder: Path) -> None:
    assert not load(folder, {**HOME, "TRACKER_WEB__HOST": host}).web.is_public


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("TRACKER_WEB__PORT", "http", "integer"),
        ("TRACKER_WEB__PROT", "80", "no such setting"),
        ("TRACKER_THRESHOLD", "2", "less than or equal to 1"),
        ("TRACKER_DATABASE_URL", "mysql://db", "must begin with"),
        ("TRACKER_FETCH__ALLOW_HOSTS", "localhost", "no host:port"),
        ("TRACKER_WEB__TOKEN", "short", "too short"),
    ],
)
def test_a_wrong_variable_is_named(variable: str, value: str, says: str, folder: Path) -> None:
    error = bad({variable: value}, folder)
    assert (error.file, error.line, error.key) == ("environment", 0, variable)
    assert says in error.reason


def test_variables_of_others_are_left_alone(folder: Path) -> None:
    assert (
        load(folder, {**HOME, "TRACKER_TEST_POSTGRES": "x", "PATH": "/bin", "TRACKER_WEB__HOST": ""}).web.port == 9000
    )


def test_the_folder_of_the_flag_wins_and_must_be_there(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    environ = {**HOME, "TRACKER_CONFIG_DIR": str(folder)}
    assert load(None, environ).config_dir == folder
    assert load(tmp_path / "other", environ).config_dir == tmp_path / "other"
    with pytest.raises(UsageError, match="no such folder"):
        load(tmp_path / "gone", environ)


def test_folders_are_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "xdg")}
    (tmp_path / "config").mkdir()
    assert (load(None, environ).config_dir / "watchlist.yaml").is_file()
    (tmp_path / "xdg/deal-tracker").mkdir(parents=True)
    (tmp_path / "xdg/deal-tracker/feeds.yaml").write_text("feeds: []\n", "utf-8")
    assert load(None, environ).config_dir == tmp_path / "xdg/deal-tracker"
    (tmp_path / "config/tracker.yaml").write_text("threshold: 0.7\n", "utf-8")
    settings = load(None, environ)
    assert (settings.config_dir, settings.threshold) == (Path("config"), 0.7)


def test_files_that_the_folder_lacks_are_the_shipped_ones(folder: Path) -> None:
    settings = load(folder, HOME)
    assert len(settings.watchlist().entities) == 22
    assert settings.feeds()
    assert settings.subscribers() == ()


def test_settings_can_be_made_in_code(tmp_path: Path) -> None:
    settings = Settings.model_validate({"config_dir": tmp_path, "database_url": "sqlite:///x.db", "web": {"port": 1}})
    assert settings.web.base_url == "http://127.0.0.1:1"
