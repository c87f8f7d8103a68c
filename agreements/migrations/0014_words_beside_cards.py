"""The words of a card stand beside it, not in it; `rebuild_catalogue` moves those there are."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0013_body_withheld'),
    ]

    operations = [
        # Lists and counts read cards without their words, in half the pages. PostgreSQL moves the
        # longest values of a row of more than this many bytes to its TOAST table.
        migrations.RunSQL(
            'ALTER TABLE agreements_card SET (toast_tuple_target = 1536)',
            'ALTER TABLE agreements_card RESET (toast_tuple_target)',
        ),
    ]
