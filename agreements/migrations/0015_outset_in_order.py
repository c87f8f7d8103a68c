"""The outset in the order of cards by date: what began after a day is skipped unread."""

import datetime
import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0014_words_beside_cards'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='card',
            name='card_newest_first',
        ),
        migrations.RemoveIndex(
            model_name='card',
            name='card_oldest_first',
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.OrderBy(models.F('dated_on'), descending=True, nulls_last=True), models.F('slug'), django.db.models.functions.comparison.Coalesce('outset', models.Value(datetime.date(1, 1, 1), models.DateField())), name='card_newest_first'),
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.OrderBy(models.F('dated_on'), nulls_last=True), models.F('slug'), django.db.models.functions.comparison.Coalesce('outset', models.Value(datetime.date(1, 1, 1), models.DateField())), name='card_oldest_first'),
        ),
    ]
