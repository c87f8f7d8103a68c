"""The finished static files: hashed names, compressed, made again only when they change."""

from django.conf import settings
from django.core.management import call_command

from project.stamp import Stamp


def collect_static() -> bool:
    """Collect the static files into ``STATIC_ROOT`` unless that was done: True when it was."""
    sources = [settings.ROOT / "agreements" / "static", settings.ROOT / "requirements.txt"]
    root = settings.STATIC_ROOT
    stamp = Stamp(root.with_name(f"{root.name}.stamp"), sources)
    if stamp.holds() and (root / "staticfiles.json").exists():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write()
    return True
