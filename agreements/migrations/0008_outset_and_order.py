"""The day from which cards count, and their places by title; `rebuild_catalogue` fills them."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0009_dues_and_checks'),
    ]

    operations = [
        migrations.AddField(
            model_name='card',
            name='outset',
            field=models.DateField(help_text='The record of an earlier day leaves it out.', null=True, verbose_name='outset'),
        ),
        migrations.AddField(
            model_name='card',
            name='place_en',
            field=models.TextField(db_collation='C', default='', verbose_name='place in English order'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='card',
            name='place_uz',
            field=models.TextField(db_collation='C', default='', verbose_name='place in Uzbek order'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='card',
            name='place_kk',
            field=models.TextField(db_collation='C', default='', verbose_name='place in Kazakh order'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='card',
            name='place_ru',
            field=models.TextField(db_collation='C', default='', verbose_name='place in Russian order'),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.OrderBy(models.F('act'), descending=True), models.F('slug'), name='card_changed_last'),
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.F('place_en'), models.F('slug'), name='card_title_en'),
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.F('place_uz'), models.F('slug'), name='card_title_uz'),
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.F('place_kk'), models.F('slug'), name='card_title_kk'),
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(models.F('kind'), models.F('place_ru'), models.F('slug'), name='card_title_ru'),
        ),
    ]
