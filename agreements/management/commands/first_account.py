"""Make the first staff account, where there is none."""

import secrets

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand
from django.utils.translation import gettext as _


class Command(BaseCommand):
    help = "Make a first staff account when there is none, and print its password once."

    def handle(self, **options):
        """Print the name and password of the account made; print nothing when one exists.

        The password is kept only as its hash.
        """
        accounts = get_user_model().objects
        if accounts.filter(is_staff=True).exists():
            return
        password = secrets.token_urlsafe(15)
        accounts.create_superuser("admin", password=password)
        words = _("First staff account: name %(name)s, password %(password)s (shown only now)")
        self.stdout.write(words % {"name": "admin", "password": password})
