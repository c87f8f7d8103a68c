"""What is not known, on the cards; `rebuild_catalogue` fills it."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0011_first_month_of_dues'),
    ]

    operations = [
        migrations.AddField(
            model_name='card',
            name='gaps',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, help_text='Field and state, field alone, state alone, and neither, of what is not known.', size=None, verbose_name='gaps'),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='card',
            index=django.contrib.postgres.indexes.GinIndex(fields=['gaps'], name='card_gaps'),
        ),
    ]
