"""Editions and their bodies are only ever added: the database itself refuses anything else."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION agreements_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
"""

ATTACH = """
CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION agreements_append_only();
"""

TABLES = ["agreements_body", "agreements_edition"]


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_shelf")]

    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION agreements_append_only();"),
        *(
            migrations.RunSQL(
                ATTACH.format(table=table), f"DROP TRIGGER {table}_is_append_only ON {table};"
            )
            for table in TABLES
        ),
    ]
