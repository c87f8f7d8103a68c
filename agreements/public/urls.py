"""The public addresses: pages in four languages, and formats that exist once."""

from django.urls import include, path, register_converter

from agreements.formats.address import KINDS, PLACES

from .views import (
    api,
    catalogue,
    changes,
    data,
    due,
    editions,
    family,
    files,
    gaps,
    glossary,
    record,
    representation,
    search,
    site,
    sitemap,
    text,
    timeline,
    timemap,
)


class KindOfRecord:
    """The first word of a record's address: `agreements` for the kind agreement."""

    regex = "|".join(KINDS)

    def to_python(self, value: str) -> str:
        return KINDS[value]

    def to_url(self, value: str) -> str:
        return PLACES[value]


class OtherLanguage:
    """The language of a page, where it is not English."""

    regex = "ru|uz|kk"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Name(OtherLanguage):
    """The slug of a record: lower-case letters, figures and single hyphens."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"


class Digest(OtherLanguage):
    """A SHA-256 in lower-case hexadecimal."""

    regex = "[0-9a-f]{64}"


class Extension(OtherLanguage):
    """How a file's name ends, without the first dot: `json`, `csl.json`."""

    regex = "[a-z]+(?:\\.[a-z]+)?"


class Tags:
    """The languages of one text, `uz`, or of two side by side, `uz+kk`."""

    regex = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:\+[a-z]{2,3}(?:-[A-Z][a-z]{3})?)?"

    def to_python(self, value: str) -> list[str]:
        return value.split("+")

    def to_url(self, value: list[str]) -> str:
        return "+".join(value)


class Number:
    """A count from 1."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(KindOfRecord, "kind")
register_converter(OtherLanguage, "other_language")
register_converter(Name, "name")
register_converter(Digest, "digest")
register_converter(Extension, "extension")
register_converter(Number, "number")
register_converter(Tags, "tags")

pages = [
    path("", site.start),
    path("about/", site.about),
    path("gaps/", gaps.page),
    path("due/", due.page),
    path("glossary/", glossary.page),
    path("data/", data.page),
    path("data/api/", api.page),
    path("changes/", changes.page),
    path("changes/<number:number>/", changes.act),
    path("timeline/", timeline.page),
    path("search/", search.page),
    path("<kind:kind>/", catalogue.page),
    path("<kind:kind>/<name:slug>/", record.page),
    path("agreements/<name:slug>/text/<tags:tags>/", text.page),
    path("agreements/<name:slug>/family/", family.page),
    path("<kind:kind>/<name:slug>/editions/", editions.listing),
    path("<kind:kind>/<name:slug>/editions/<number:number>/", editions.page),
    path("<kind:kind>/<name:slug>/editions/<number:older>..<number:newer>/", editions.between),
]
"""What people read; each view takes the language that the path begins with."""

formats = [
    path("robots.txt", sitemap.robots),
    path("sitemap.xml", sitemap.index),
    path("sitemap-pages.xml", sitemap.pages),
    path("sitemap-<kind:kind>-<number:number>.xml", sitemap.records),
    path("gaps.atom", gaps.feed),
    path("due.atom", due.feed),
    path("due.ics", due.calendar),
    path("openapi.json", api.description),
    path("data/<str:download>", data.download),
    path("changes.json", changes.data),
    path("changes.atom", changes.feed),
    path("<kind:kind>/<name:slug>/changes.atom", changes.feed_about),
    path("search.<extension:extension>", search.data),
    path("<kind:kind>.<extension:extension>", catalogue.data),
    path("<kind:kind>/<name:slug>/editions.json", editions.listing_data),
    path("<kind:kind>/<name:slug>/editions.link", timemap.timemap),
    path(
        "<kind:kind>/<name:slug>/editions/<number:number>.<extension:extension>",
        representation.edition,
    ),
    path("<kind:kind>/<name:slug>.<extension:extension>", representation.record),
    path("files/<digest:sha256>/<str:name>", files.file),
]
"""What machines read: a format is an extension and has no language."""

urlpatterns = [
    *formats,
    path("", include(pages), {"language": "en"}),
    path("<other_language:language>/", include(pages)),
]
