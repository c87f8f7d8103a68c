"""Collect the phrases of the site for its catalogues, those of the pure packages too."""

from django.core.management.commands import makemessages


class Command(makemessages.Command):
    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=phrase", "--keyword=say"]
