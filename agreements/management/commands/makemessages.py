"""Collect the phrases of the site for its catalogues, those of the pure packages too."""

from django.core.management.commands import makemessages

KEYWORDS = ["--keyword=phrase", "--keyword=say", "--keyword=marked"]
"""How the pure packages, and the page builders, name a phrase."""


class Command(makemessages.Command):
    xgettext_options = [*makemessages.Command.xgettext_options, *KEYWORDS]
