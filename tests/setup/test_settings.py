"""Settings: read strictly from the environment, refused when a site could not be safe."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from project import settings as readers
from project.postgres import ROOT

PRODUCTION = {
    "SECRET_KEY": "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "treaties.example",
    "DATABASE_URL": "postgresql://one,two/treaties?target_session_attrs=read-write",
}


def printed(expression: str, **environment: str) -> subprocess.CompletedProcess:
    """Evaluate an expression over the settings in a process with this environment alone."""
    program = f"from project import settings; print({expression})"
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_it_refuses_to_start_and_names_everything_that_is_missing():
    done = printed("settings.DEBUG")
    assert done.returncode == 1
    assert "Missing in the environment: SECRET_KEY, ALLOWED_HOSTS, DATABASE_URL." in done.stderr


@pytest.mark.parametrize("name", PRODUCTION)
def test_it_refuses_to_start_without_any_one_of_the_three(name):
    done = printed("settings.DEBUG", **(PRODUCTION | {name: " "}))
    assert f"Missing in the environment: {name}." in done.stderr


def test_it_is_safe_by_default():
    words = "settings.DEBUG, settings.HTTPS, settings.SESSION_COOKIE_SECURE"
    assert printed(words, **PRODUCTION).stdout == "False True True\n"


def test_it_leaves_the_choice_among_several_hosts_to_libpq():
    words = "settings.DATABASES['default']['HOST'], settings.DATABASES['default']['OPTIONS']"
    said = printed(words, **PRODUCTION).stdout
    assert said.startswith("one,two ")
    assert "'target_session_attrs': 'read-write'" in said


def test_it_passes_every_check_of_a_deployment():
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, cwd=ROOT, env=PRODUCTION, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_it_keeps_the_list_of_settings_in_the_readme_complete():
    source = (ROOT / "project" / "settings.py").read_text()
    read = set(re.findall(r'(?:text|boolean|listed)\("([A-Z_]+)"', source))
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.M))
    assert read == listed


@pytest.mark.parametrize(
    ("word", "value"), [("on", True), ("TRUE", True), (" 0 ", False), ("", True)]
)
def test_it_reads_a_switch(monkeypatch, word, value):
    monkeypatch.setenv("HTTPS", word)
    assert readers.boolean("HTTPS", True) is value


def test_it_refuses_a_switch_that_is_neither_on_nor_off(monkeypatch):
    monkeypatch.setenv("HTTPS", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="HTTPS must be on or off, not 'perhaps'"):
        readers.boolean("HTTPS", True)


def test_it_reads_a_list(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "one.example, two.example")
    assert readers.listed("ALLOWED_HOSTS") == ["one.example", "two.example"]


def test_it_refuses_a_list_with_an_empty_word(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "one.example,,two.example")
    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS has an empty word"):
        readers.listed("ALLOWED_HOSTS")


def test_it_refuses_an_address_that_is_none_of_postgresql():
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL is not an address of PostgreSQL"):
        readers.database("mysql://treaties")


def test_it_hashes_passwords_with_scrypt():
    assert settings.PASSWORD_HASHERS[0].endswith("ScryptPasswordHasher")


def test_it_says_nowhere_in_the_application_where_its_data_lie():
    """The private PostgreSQL is described by the environment, never by the settings."""
    assert "project.postgres" not in (ROOT / "project" / "settings.py").read_text()
    assert "DATABASE_URL" in os.environ
