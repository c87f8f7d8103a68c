"""Two groups of staff: Editors keep the desk; Publishers do so, publish and take down."""

from django.db import migrations

DESK = (
    "agreement author commentary event fact gap identifier occasion office othername party "
    "reading relation remark report signatory signature source state subject title topic wording"
).split()
DEEDS = ("view", "add", "change", "delete")
KEEPING = [(model, f"{deed}_{model}", f"Can {deed} {model}") for model in DESK for deed in DEEDS]
PUBLISHING = [
    ("edition", "publish_record", "Can publish records"),
    ("edition", "retract_record", "Can take records down"),
]
GROUPS = {"Editors": KEEPING, "Publishers": KEEPING + PUBLISHING}


def make_groups(apps, schema_editor):
    """Make the groups and, before Django does so itself, the rights that they have."""
    content_type = apps.get_model("contenttypes", "ContentType").objects
    permission = apps.get_model("auth", "Permission").objects
    for name, rights in GROUPS.items():
        group, _made = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        for model, codename, words in rights:
            kind, _made = content_type.get_or_create(app_label="agreements", model=model)
            right, _made = permission.get_or_create(
                content_type=kind, codename=codename, defaults={"name": words}
            )
            group.permissions.add(right)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_desk_rules"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="edition",
            options={
                "permissions": [
                    ("publish_record", "Can publish records"),
                    ("retract_record", "Can take records down"),
                ],
                "verbose_name": "edition",
                "verbose_name_plural": "editions",
            },
        ),
        migrations.RunPython(make_groups, remove_groups),
    ]
