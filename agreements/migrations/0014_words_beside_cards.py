"""The words of a card stand beside it, not in it, and cards note whose approvals are recorded.

The catalogue is emptied, to be made anew from the editions by `rebuild_catalogue`.
"""

from django.db import migrations

TABLES = ("passage", "span", "due", "card", "alteration", "spelling")
EMPTY = "TRUNCATE {}".format(", ".join(f"agreements_{name}" for name in TABLES))


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0013_body_withheld'),
    ]

    operations = [
        migrations.RunSQL(EMPTY, migrations.RunSQL.noop),
        # Lists and counts read cards without their words, in half the pages. PostgreSQL moves the
        # longest values of a row of more than this many bytes to its TOAST table.
        migrations.RunSQL(
            'ALTER TABLE agreements_card SET (toast_tuple_target = 1536)',
            'ALTER TABLE agreements_card RESET (toast_tuple_target)',
        ),
    ]
