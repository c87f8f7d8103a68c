"""An agreement cited as OSCOLA, the Bluebook, the Chicago Manual and GOST R 7.0.100 ask."""

from datetime import date

import pytest
from hypothesis import given

from agreements.formats.pinpoint import Pinpoint
from agreements.formats.reference import reference
from agreements.formats.styles import citations
from agreements.law.dates import PartialDate
from tests.builders import agreement, event, state, title
from tests.record import shipped

from ..strategies import documents
from .editions import ON, edition, library

NOTICE = " Not an official publication of either state. Only the signed originals are authentic."
RUSSIAN_NOTICE = (
    " Не является официальным изданием ни одного из государств."
    " Аутентичны только подписанные подлинники."
)
ADDRESS = "https://treaties.example/agreements/friendship-1998/editions/2/"
SIGNED = event("signed", date="1998-10-31", place={"en": "Tashkent", "ru": "Ташкент"})
IN_FORCE = event("entry_into_force", date="1999-09-04")
STATED = event("stated_not_in_force", date="2020-01-01")


def treaty(*events, **fields):
    titles = [title(), title("ru", text="Договор о вечной дружбе")]
    return agreement(events=[*(events or [SIGNED])], **({"titles": titles} | fields))


def cited(record, article=None, on=ON, *others):
    """The citations by their styles."""
    place = Pinpoint.of(article) if article else None
    return {each.style: str(each) for each in styled(record, library(*others), on, place)}


def styled(record, known=None, on=ON, place=None):
    """The citations, in a library that knows what the record refers to."""
    known = known or library()
    said = [reference(edition(record), known, on, language) for language in ("en", "ru")]
    return citations(*said, place)


def test_oscola_has_the_dates_in_brackets_and_the_article_without_a_full_stop():
    assert cited(treaty(SIGNED, IN_FORCE), "art-7")["OSCOLA"] == (
        "Treaty (Uzbekistan–Kazakhstan) (signed 31 October 1998, entered into force"
        " 4 September 1999) art 7, Uzbekistan–Kazakhstan Treaty Record, edition 2"
        f" <{ADDRESS}> accessed 25 November 2026.{NOTICE}"
    )


def test_the_bluebook_shortens_parties_and_months():
    assert cited(treaty(SIGNED, IN_FORCE), "art-7.1")["Bluebook"] == (
        "Treaty, Uzb.-Kaz., art. 7(1), Oct. 31, 1998, Uzbekistan–Kazakhstan Treaty Record,"
        f" edition 2, {ADDRESS} (entered into force Sept. 4, 1999)"
        f" (last visited Nov. 25, 2026).{NOTICE}"
    )


def test_chicago_has_the_month_first_and_the_address_last():
    assert cited(treaty(SIGNED, IN_FORCE), "art-7")["Chicago"] == (
        "Treaty, Uzbekistan-Kazakhstan, art. 7, October 31, 1998, entered into force"
        " September 4, 1999, Uzbekistan–Kazakhstan Treaty Record, edition 2, accessed"
        f" November 25, 2026, {ADDRESS}.{NOTICE}"
    )


def test_gost_is_in_russian_with_the_russian_title_and_kazakhstan_first():
    assert cited(treaty(SIGNED, IN_FORCE), "art-7")["ГОСТ Р 7.0.100"] == (
        "Договор о вечной дружбе : [подписание: Ташкент, 31 октября 1998 г. ; вступление в"
        " силу: 4 сентября 1999 г.]. – Текст : электронный // Казахстан–Узбекистан. Сведения о"
        f" договорах : [сайт]. – Редакция 2. – Ст. 7. – URL: {ADDRESS} (дата обращения:"
        f" 25.11.2026).{RUSSIAN_NOTICE}"
    )


def test_a_past_day_is_cited_by_its_page_and_by_no_day_of_reading():
    found = cited(treaty(SIGNED, IN_FORCE), on=date(1999, 1, 1))
    page = "https://treaties.example/agreements/friendship-1998/?on=1999-01-01"
    assert f"edition 2, as it stood on 1 January 1999 <{page}>.{NOTICE}" in found["OSCOLA"]
    assert f"as it stood on Jan. 1, 1999, {page}.{NOTICE}" in found["Bluebook"]
    assert f"as it stood on January 1, 1999, {page}.{NOTICE}" in found["Chicago"]
    assert f"1 января 1999 г. – URL: {page}.{RUSSIAN_NOTICE}" in found["ГОСТ Р 7.0.100"]
    for words in ("accessed", "visited", "обращения", "entered", "вступление"):
        assert words not in " ".join(found.values())


def test_it_says_nothing_of_force_where_nothing_is_recorded():
    whole = " ".join(cited(treaty()).values())
    assert "force" not in whole
    assert "вступ" not in whole


def test_it_says_not_yet_in_force_only_where_a_source_states_it():
    found = cited(treaty(SIGNED, STATED))
    assert "(signed 31 October 1998, not yet in force)" in found["OSCOLA"]
    assert "(not yet in force)" in found["Bluebook"]
    assert ", not yet in force, " in found["Chicago"]
    assert "вступление в силу: ещё не состоялось" in found["ГОСТ Р 7.0.100"]


def test_it_names_the_parties_only_where_there_are_two():
    three = [{"key": slug, "state": slug} for slug in ("uz", "kz", "tm")]
    found = cited(treaty(parties=three), "art-7", ON, state("tm"))
    assert found["OSCOLA"].startswith("Treaty (signed 31 October 1998) art 7, ")
    assert found["Bluebook"].startswith("Treaty art. 7, Oct. 31, 1998, ")
    assert found["Chicago"].startswith("Treaty, art. 7, October 31, 1998, ")


def test_it_says_of_a_programme_that_it_was_adopted():
    adopted = event("adopted", date="2024-08", place={"en": "Astana", "ru": "Астана"})
    found = cited(treaty(adopted, instrument="programme"))
    assert "(adopted August 2024)" in found["OSCOLA"]
    assert ", adopted Aug. 2024, " in found["Bluebook"]
    assert ", adopted August 2024, " in found["Chicago"]
    assert "[принятие: Астана, август 2024 г.]" in found["ГОСТ Р 7.0.100"]


def test_a_title_in_another_language_says_which():
    only_russian = treaty(titles=[title("ru", text="Договор")])
    found = {each.style: each for each in styled(only_russian)}
    assert (found["OSCOLA"].language, found["OSCOLA"].title_language) == ("en", "ru")


@pytest.mark.parametrize("day", ["1998-10-31", "1998-10", "1998"])
def test_it_gives_a_date_as_precisely_as_it_is_known(day):
    found = cited(treaty(event("signed", date=day)))
    assert f"(signed {PartialDate(day).words('en')})" in found["OSCOLA"]


@given(documents("agreement"))
def test_every_style_has_title_address_and_notice_in_one_line(record):
    for each in styled(record):
        assert str(each).startswith(each.title)
        assert f"https://treaties.example/agreements/{record.slug}/editions/2/" in str(each)
        assert str(each).endswith(RUSSIAN_NOTICE if each.language == "ru" else NOTICE)
        assert "\n" not in str(each)


def test_no_citation_of_the_shipped_record_says_what_the_record_never_says():
    kept = library(*shipped.documents())
    agreements = [each for each in shipped.documents() if each.kind == "agreement"]
    for record in agreements:
        whole = " ".join(map(str, styled(record, kept)))
        assert "in force)" not in whole
        assert "ещё не" not in whole
    assert len(agreements) > 40
