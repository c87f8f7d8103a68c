"""Terms and checks that can be counted, and the table of what falls due."""

import agreements.desk.fields
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0006_exchange_in_one_save'),
    ]

    operations = [
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(help_text='Names this part for ever inside its record; never given to another part.', max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$', 'Use lower-case letters, figures and single hyphens.')], verbose_name='key')),
                ('note', agreements.desk.fields.WordsField(blank=True, default=dict, verbose_name='note')),
                ('label', agreements.desk.fields.WordsField(blank=True, default=dict, help_text='Such as: joint check of the line.', verbose_name='label')),
                ('every_months', models.PositiveSmallIntegerField(help_text='In whole months: 120 for every ten years.', verbose_name='every so many months')),
                ('counted_from', agreements.desk.fields.CodeField(blank=True, choices=[('signature', 'the signature'), ('entry_into_force', 'the entry into force')], max_length=40, null=True, verbose_name='counted from')),
                ('counted_on', agreements.desk.fields.PartialDateField(blank=True, max_length=10, null=True, verbose_name='or from the day')),
            ],
            options={
                'verbose_name': 'check',
                'verbose_name_plural': 'checks',
                'ordering': ['record', 'key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Due',
            fields=[
                ('pk', models.CompositePrimaryKey('card_id', 'position', blank=True, editable=False, primary_key=True, serialize=False)),
                ('card', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='dues', to='agreements.card', verbose_name='card')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('slug', models.CharField(max_length=80, verbose_name='slug')),
                ('kind', models.CharField(max_length=20, verbose_name='kind')),
                ('part', models.CharField(max_length=60, verbose_name='part')),
                ('start', models.DateField(null=True, verbose_name='counted from')),
                ('since', models.DateField(verbose_name='since')),
                ('last', models.DateField(verbose_name='last')),
                ('months', models.PositiveSmallIntegerField(verbose_name='months')),
                ('every', models.PositiveSmallIntegerField(verbose_name='every so many months')),
                ('before', models.PositiveSmallIntegerField(verbose_name='months before')),
            ],
            options={
                'verbose_name': 'due',
                'verbose_name_plural': 'dues',
            },
        ),
        migrations.AddField(
            model_name='agreement',
            name='term_counted_from',
            field=agreements.desk.fields.CodeField(blank=True, choices=[('signature', 'the signature'), ('entry_into_force', 'the entry into force')], max_length=40, null=True, verbose_name='counted from'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='term_months',
            field=models.PositiveSmallIntegerField(blank=True, help_text='In whole months: 60 for five years.', null=True, verbose_name='lasts so many months'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='term_notice_months',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='notice so many months before the end'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='term_renewed_by_months',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Where it goes on unless notice is given.', null=True, verbose_name='renewed each time by so many months'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='term_until',
            field=agreements.desk.fields.PartialDateField(blank=True, max_length=10, null=True, verbose_name='or until'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('term_words', {}), _negated=True), models.Q(('term_counted_from__isnull', True), ('term_months__isnull', True), ('term_notice_months__isnull', True), ('term_renewed_by_months__isnull', True), ('term_until__isnull', True)), _connector='OR'), name='agreement_term_has_words', violation_error_message='Say the term in words as well.'),
        ),
        migrations.AddField(
            model_name='check',
            name='record',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='agreements.agreement'),
        ),
        migrations.AddField(
            model_name='check',
            name='sources',
            field=agreements.desk.fields.RefsField(blank=True, related_name='+', to='agreements.source', verbose_name='sources'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.UniqueConstraint(fields=('record', 'key'), name='check_key_once', violation_error_message='Another part of this record has this key.'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.CheckConstraint(condition=models.Q(('every_months__range', (1, 1200))), name='check_comes_again', violation_error_message='Give a number of months from 1 to 1200.'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('counted_from__isnull', False), ('counted_on__isnull', True)), models.Q(('counted_from__isnull', True), ('counted_on__isnull', False)), _connector='OR'), name='check_is_counted_from_one', violation_error_message='Give the event or the day that it is counted from, not both.'),
        ),
    ]
