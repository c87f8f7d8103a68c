"""The finished static files: hashed names, compressed, made again only when they change."""

from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.management import call_command
from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

from project.stamp import Stamp


class SmallStaticFiles(CompressedManifestStaticFilesStorage):
    """Static files as whitenoise serves them, style sheets without comments and indents."""

    def _save(self, name: str, content: File) -> str:
        if name.endswith(".css"):
            content.seek(0)
            content = ContentFile(cssmin(content.read().decode()).encode())
        return super()._save(name, content)


def collect_static() -> bool:
    """Collect the static files into ``STATIC_ROOT`` unless that was done: True when it was."""
    static, pinned = settings.ROOT / "agreements" / "static", settings.ROOT / "requirements.txt"
    root = settings.STATIC_ROOT
    stamp = Stamp(root.with_name(f"{root.name}.stamp"), [static, pinned, Path(__file__)])
    if stamp.holds() and (root / "staticfiles.json").exists():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write()
    return True
