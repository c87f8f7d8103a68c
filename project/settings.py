"""The one settings file. Everything that differs between sites is read from the environment.

Every variable read here stands in the README with its default.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

ROOT = Path(__file__).resolve().parent.parent
YES, NO = ("on", "true", "yes", "1"), ("off", "false", "no", "0")


def text(name: str, default: str = "") -> str:
    """The variable's text without blanks around it; an empty one counts as absent."""
    return os.environ.get(name, "").strip() or default


def boolean(name: str, default: bool) -> bool:
    """On or off. Raises ImproperlyConfigured for any other word."""
    word = text(name).lower()
    if word and word not in YES + NO:
        raise ImproperlyConfigured(f"{name} must be on or off, not {word!r}.")
    return word in YES if word else default


def listed(name: str, default: Sequence[str] = ()) -> list[str]:
    """Words between commas. Raises ImproperlyConfigured for an empty word among them."""
    words = [word.strip() for word in text(name).split(",")] if text(name) else list(default)
    if "" in words:
        raise ImproperlyConfigured(f"{name} has an empty word between its commas.")
    return words


def database(url: str) -> dict:
    """Django's description of the database at a libpq address, which may name several hosts.

    Raises ImproperlyConfigured when it is no such address.
    """
    try:
        found = {"connect_timeout": 5} | conninfo_to_dict(url)
    except ProgrammingError as error:
        message = f"DATABASE_URL is not an address of PostgreSQL: {error}"
        raise ImproperlyConfigured(message) from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": found.pop("dbname", ""),
        "USER": found.pop("user", ""),
        "PASSWORD": found.pop("password", ""),
        "HOST": found.pop("host", ""),
        "PORT": found.pop("port", ""),
        "OPTIONS": found,
    }


DEBUG = boolean("DEBUG", False)

REQUIRED = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL")
if missing := [name for name in REQUIRED if not text(name)]:
    raise ImproperlyConfigured(
        f"Missing in the environment: {', '.join(missing)}. The README lists every setting."
    )

# The site

SECRET_KEY = text("SECRET_KEY")
ALLOWED_HOSTS = listed("ALLOWED_HOSTS")
ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"
CONTACT = text("CONTACT")
INSTALLED_APPS = [
    "agreements",
    "agreements.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "agreements.public.cors.CrossOrigin",
    "agreements.public.cache.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "project.policy.ContentPolicy",
    "project.policy.RequestSize",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "agreements.public.language.LanguageByPath",
    "django.middleware.common.CommonMiddleware",
    "agreements.public.negotiation.Negotiation",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
if DEBUG:
    # A template may change while the site runs; a kept page would hide it.
    MIDDLEWARE.remove("agreements.public.cache.PageCache")
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# What is stored

DATABASES = {
    "default": database(text("DATABASE_URL"))
    # Seconds for which each thread of a server keeps its connection. Django's development
    # server has a thread for each request, which would leave its own behind.
    | {"CONN_MAX_AGE": 0 if DEBUG else 60}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FILES = Path(text("FILES", str(ROOT / "var" / "files")))
MEDIA_ROOT = FILES
DATA = Path(text("DATA", str(ROOT / "var" / "data")))
STATIC_ROOT = Path(text("STATIC_ROOT", str(ROOT / "var" / "static")))
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "project.static.SmallStaticFiles"},
}

# What may be sent: a file of 50 MB with its form, and forms with many events in four languages

REQUEST_SIZE_LIMIT = 60_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_PERMISSIONS = 0o640

# Languages and time

LANGUAGES = [("en", "English"), ("uz", "Oʻzbekcha"), ("kk", "Қазақша"), ("ru", "Русский")]
LANGUAGE_CODE = "en"
LOCALE_PATHS = [ROOT / "agreements" / "locale"]
TIME_ZONE = "Asia/Tashkent"
USE_TZ = True

# Staff

PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}
LOGIN_URL = "admin:login"

# Safety. A site on a local machine has no certificate; any other is reached by HTTPS alone.

HTTPS = boolean("HTTPS", True)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}

# Faults go to the error stream, where the host's journal keeps them; Django alone would mail them.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stream": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["stream"], "level": "WARNING", "propagate": False}},
}
