"""Two rules of the desk that only the database can keep.

A state that acts for an agreement is one of its parties: a foreign key over both columns,
looked at when the transaction ends, so that parties and events may be replaced together.
A slug that an edition bears is permanent: its desk row is neither renamed nor deleted.
"""

from django.db import migrations

STATES = """
ALTER TABLE agreements_{model} ADD CONSTRAINT {model}_state_is_party
    FOREIGN KEY (record_id, state_id) REFERENCES agreements_party (record_id, state_id)
    DEFERRABLE INITIALLY DEFERRED;
"""

PERMANENT = """
CREATE FUNCTION slug_is_permanent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.slug = OLD.slug THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM agreements_edition WHERE kind = TG_ARGV[0] AND slug = OLD.slug) THEN
        RAISE EXCEPTION 'the % "%" has been published: it is neither renamed nor deleted',
            TG_ARGV[0], OLD.slug USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
END $$;
"""

TRIGGER = """
CREATE TRIGGER {kind}_slug_is_permanent BEFORE UPDATE OF slug OR DELETE ON agreements_{kind}
    FOR EACH ROW EXECUTE FUNCTION slug_is_permanent('{kind}');
"""

KINDS = ("state", "subject", "source", "signatory", "occasion", "agreement", "commentary")


class Migration(migrations.Migration):
    dependencies = [("agreements", "0003_desk")]

    operations = [
        *(
            migrations.RunSQL(
                STATES.format(model=model),
                f"ALTER TABLE agreements_{model} DROP CONSTRAINT {model}_state_is_party",
            )
            for model in ("event", "signature")
        ),
        migrations.RunSQL(PERMANENT, "DROP FUNCTION slug_is_permanent()"),
        *(
            migrations.RunSQL(
                TRIGGER.format(kind=kind),
                f"DROP TRIGGER {kind}_slug_is_permanent ON agreements_{kind}",
            )
            for kind in KINDS
        ),
    ]
