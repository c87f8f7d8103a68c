"""A small record in which every kind stands and every field of a page has something to show."""

from agreements.documents.record import Record
from tests.builders import (
    agreement,
    commentary,
    event,
    occasion,
    signatory,
    source,
    state,
    subject,
    title,
)


def sample() -> list[Record]:
    """Return two agreements with all that they refer to, and a commentary on one of them."""
    return [
        state("uz", name={"en": "Uzbekistan", "ru": "Узбекистан"},
              official_name={"en": "Republic of Uzbekistan"}, sources=["gazette"]),
        state("kz", name={"en": "Kazakhstan", "ru": "Казахстан"},
              official_name={"en": "Republic of Kazakhstan"}),
        state("tm"),
        subject("border", name={"en": "State border", "ru": "Граница"}),
        source("gazette", title="Report of the signing", publisher="The Gazette", language="en",
               published_on="1998-11-01", read_on="2026-11-20"),
        source("adilet", title="О ратификации", language="ru", title_basis="rebuilt",
               extent_read="opening_part", reliability="official_publication",
               seen="stored_copy"),
        signatory("karimov", name={"en": "Islam Karimov", "ru": "Ислам Каримов"}, state="uz",
                  made_here=["ru"], sources=["gazette"],
                  offices=[{"key": "president", "title": {"en": "President of Uzbekistan"},
                            "seen_from": "1997-01", "seen_to": "2013-06",
                            "sources": ["gazette"]}]),
        signatory("envoy", name={"en": "An Envoy"}, state="kz"),
        occasion(documents_reported=17, documents_sources=["gazette"], place={"en": "Tashkent"}),
        friendship(),
        protocol(),
        commentary(
            authors=[{"key": "a1", "name": {"en": "Akramjon Nematov"}, "role": "author",
                      "position": {"en": "First Deputy Director"}}],
            institution={"en": "Institute for Strategic Studies"},
            institution_note={"en": "It stands under one party's President."},
            published_on="2022-12", published_basis="inferred", occasion="tashkent-1998",
            remarks=[
                {"key": "m1", "agreements": ["friendship-1998"],
                 "words": {"en": "The longest border is settled."}},
                {"key": "m2", "agreements": ["friendship-1998"], "link": "inferred",
                 "words": {"en": "An inferred thought."}},
                {"key": "m3", "agreements": ["friendship-1998"], "about": "draft",
                 "words": {"en": "The draft went further."}},
                {"key": "m4", "words": {"en": "A single day can matter."}, "form": "quotation"},
            ]),
    ]  # fmt: skip


READINGS = [
    {"key": "d1", "part": "signed", "value": "1998-10-30", "sources": ["adilet"]},
    {"key": "d2", "part": "line", "value": "2,357 km", "sources": ["adilet"]},
]  # fmt: skip

GAPS = [
    {"key": "g1", "field": "entry_into_force", "finding": "searched_not_found",
     "where": {"en": "Both national databases"}, "searched_on": "2026-11-20"},
    {"key": "g2", "field": "text"},
    {"key": "g3", "field": "registration", "finding": "none"},
]  # fmt: skip


def friendship(**fields: object) -> Record:
    """Return a treaty signed in 1998 with one state's law on ratification and a dispute."""
    usual = {
        "titles": [
            title("en", key="title-en", text="Treaty on Eternal Friendship", basis="made_here",
                  sources=[]),
            title("ru", key="title-ru", text="Договор о вечной дружбе", basis="press"),
        ],
        "occasion": "tashkent-1998",
        "summary": {"en": "The parties are friends for ever."},
        "summary_sources": ["gazette"],
        "subjects": [{"key": "border", "subject": "border", "sources": ["gazette"]}],
        "events": [
            event("signed", date="1998-10-31", place={"en": "Tashkent"}),
            event("domestic_approval", key="law-kz", state="kz", date="1999-07-02",
                  act={"kind": "law", "number": "452", "url": "https://adilet.zan.kz/x"},
                  sources=["adilet"]),
        ],
        "signatures": [
            {"key": "karimov", "state": "uz", "signatory": "karimov",
             "office": {"en": "President of Uzbekistan"}, "sources": ["gazette"]},
            {"key": "envoy", "state": "kz", "signatory": "envoy", "role": "empowered",
             "sources": ["adilet"]},
        ],
        "texts": [{"key": "text-uz", "language": "uz", "role": "authentic", "url": "https://lex.uz/1"}],
        "identifiers": [{"key": "lex", "scheme": "lex.uz", "value": "4041802",
                      "url": "https://lex.uz/docs/4041802", "sources": ["gazette"]}],
        "checks": [{"key": "check", "label": {"en": "Joint check of the line"},
                 "every_months": 120, "counted_from": "entry_into_force",
                 "sources": ["gazette"]}],
        "facts": [{"key": "line", "label": {"en": "Length of the line"},
                "value": {"en": "2,356.666 km"}, "sources": ["gazette"]}],
        "reported": [{"key": "r1", "words": {"en": "Said to have twenty articles."},
                   "caveat": {"en": "Speaks of the draft."}, "sources": ["adilet"]}],
        "readings": READINGS,
        "gaps": GAPS,
    }  # fmt: skip
    return agreement("friendship-1998", **(usual | fields))


def protocol(**fields: object) -> Record:
    """Return a protocol in force since 2004 that amends the treaty, known from a list only."""
    usual = {
        "instrument": "protocol",
        "level": "intergovernmental",
        "coverage": "list_only",
        "titles": [title("en", key="title-en", text="Protocol on Friendship")],
        "subjects": [{"key": "border", "subject": "border"}],
        "term": {"words": {"en": "for thirty years"}, "months": 360, "notice_months": 6,
              "counted_from": "entry_into_force", "sources": ["gazette"]},
        "events": [event("signed", date="2003-03"), event("entry_into_force", date="2004-05-06")],
        "relations": [{"key": "r", "kind": "amends", "agreement": "friendship-1998",
                    "sources": ["gazette"]}],
    }  # fmt: skip
    return agreement("protocol-2003", **(usual | fields))
