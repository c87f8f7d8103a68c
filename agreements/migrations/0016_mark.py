"""What all that the public is given follows from: asked at every request, planned once."""

from django.db import migrations

CREATE = """
CREATE FUNCTION agreements_mark() RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((SELECT digest FROM agreements_edition ORDER BY id DESC LIMIT 1), '')
        || '-' || (SELECT count(*) FROM agreements_body WHERE NOT (withheld = ''));
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("agreements", "0015_outset_in_order")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION agreements_mark();")]
