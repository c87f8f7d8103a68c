"""Examples of asking this site: shown on the page of the interface, and run by its test."""

from dataclasses import dataclass

from agreements.law.wording import marked as _

SITE = "https://treaties.example"
"""What stands in the examples for the address of the site."""


@dataclass(frozen=True)
class Example:
    """A few lines for a program, `curl` or `python`: what they are for, and the lines."""

    program: str
    purpose: str
    lines: str

    def at(self, site: str) -> str:
        """Return the lines as they are typed for the site at that address."""
        return self.lines.replace(SITE, site)


EXAMPLES = (
    Example(
        "curl",
        _("The agreements in force on a day"),
        f'curl "{SITE}/agreements.json?status=in_force&on=2010-01-01"',
    ),
    Example(
        "curl",
        _("The same as a table"),
        f'curl "{SITE}/agreements.csv?status=in_force&on=2010-01-01"',
    ),
    Example(
        "curl",
        _("A list, only when it has changed since the last time"),
        f'curl --etag-compare list.etag --etag-save list.etag "{SITE}/agreements.json"',
    ),
    Example(
        "python",
        _("Every agreement with its status, page after page"),
        f"""\
import json
from urllib.request import urlopen

place = "{SITE}/agreements.json"
while place:
    with urlopen(place) as answer:
        page = json.load(answer)
    for record in page["records"]:
        print(record["slug"], record["status"])
    place = page["next"]
""",
    ),
    Example(
        "python",
        _("One record, and the proof that no byte of it was altered"),
        f"""\
import hashlib
import json
from urllib.request import urlopen

with urlopen("{SITE}/agreements.json") as answer:
    first = json.load(answer)["records"][0]
with urlopen(first["document"]) as answer:
    text = answer.read().decode().rstrip()
record = json.loads(text)
document = text.split('"document": ', 1)[1].removesuffix("}}")
print(hashlib.sha256(document.encode()).hexdigest() == record["body"])
""",
    ),
    Example(
        "python",
        _("What is wrong with a question"),
        f"""\
import json
from urllib.error import HTTPError
from urllib.request import urlopen

try:
    urlopen("{SITE}/agreements.json?colour=red")
except HTTPError as refusal:
    print(refusal.code, json.load(refusal)["detail"])
""",
    ),
)
