"""The month in which something first falls due; `rebuild_catalogue` fills it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0010_words_of_the_record'),
    ]

    operations = [
        migrations.AddField(
            model_name='due',
            name='month',
            field=models.IntegerField(null=True, verbose_name='first month'),
        ),
    ]
