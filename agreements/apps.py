"""The application's name for Django, and the admin that it brings."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin import apps


class AgreementsConfig(AppConfig):
    name = "agreements"
    verbose_name = "Treaty record"


class DeskConfig(apps.AdminConfig):
    """Django's admin, with the desk for its site."""

    default = False  # Django would otherwise take it for the configuration of this application
    default_site = "agreements.admin.site.DeskSite"

    def ready(self) -> None:
        # The site stands in the package that registers with it: were the site asked for first,
        # the package would register with another one.
        import_module("agreements.admin")
        super().ready()
