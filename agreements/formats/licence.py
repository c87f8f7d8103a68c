"""The licence under which everybody may use the record, said in one place."""

from agreements.law.wording import marked as _

NAME = "CC BY 4.0"

ADDRESS = "https://creativecommons.org/licenses/by/4.0/"

COVERS = _("The record's own words and its data may be used by anybody who names it as the source.")

LEAVES_OUT = _(
    "The wording of agreements, files, and quotations from commentaries and sources belong to "
    "those who made them; the licence does not cover them."
)
