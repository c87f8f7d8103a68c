"""The page of an agreement."""

from datetime import date

import pytest
from django.utils.html import strip_tags

from agreements.documents.library import Collection, Retracted
from agreements.public.pages import agreement
from tests import builders

from .builders import friendship, protocol, sample

ON = date(2026, 11, 24)


def built(document=None, library=None, on=ON, language="en"):
    library = library or Collection(sample())
    return agreement.page(document or friendship(), library, on, language)


def test_it_numbers_sources_in_the_order_in_which_facts_cite_them():
    page = built()
    numbers = [int(note.number) for notes in page.notes.values() for note in notes]
    assert numbers == list(range(1, len(numbers) + 1))
    assert page.notes["facts"][0].slug == "gazette"


def test_it_puts_each_note_beside_the_section_that_cites_it_first():
    page = built()
    assert [note.slug for note in page.notes["life"]] == ["adilet"]
    assert page.notes["steps"] == []


def test_it_marks_a_fact_with_an_anchor_only_where_its_source_is_cited_first():
    page = built()
    assert 'id="r1"' in page.titles[1].marks
    assert "id=" not in page.summary_marks
    assert 'href="#s1"' in page.summary_marks


def test_it_shows_every_fact_with_its_label_and_value():
    shown = {str(fact.label): " ".join(map(str, fact.values)) for fact in built().facts}
    assert "31 October 1998</time>, Tashkent" in shown["Signed"]
    assert "State border" in shown["Subjects"]
    assert "2,356.666 km" in shown["Length of the line"]
    assert "4041802" in shown["lex.uz"]
    assert "State visit to Uzbekistan" in shown["Occasion"]


def test_it_says_that_no_entry_into_force_is_recorded_and_never_that_it_is_not_in_force():
    page = built()
    assert page.standing.sign == "unknown"
    assert "Entry into force: not recorded here." in page.standing.headline
    assert "not in force" not in page.told


def test_it_tells_the_signs_of_use_without_changing_the_status():
    page = built()
    assert "Amended, in force since 6 May 2004: Protocol on Friendship." in page.told
    assert page.standing.code == "entry_not_recorded"


def test_it_stands_a_later_day_aside():
    assert built(on=date(1990, 1, 1)).standing.code == "not_concluded"


def test_it_puts_each_state_on_its_own_strand_and_joint_acts_on_all():
    steps = {step.key: step for step in built().course if step}
    assert steps["signed"].strand == ""
    assert steps["law-kz"].strand == "two"
    assert "Law on ratification signed" in steps["law-kz"].what


def test_it_gives_three_states_three_strands_and_three_columns():
    document = friendship(
        parties=[{"key": f"party-{each}", "state": each} for each in ("uz", "kz", "tm")],
        events=[builders.event("signed", date="2017-11-10"),
                builders.event("domestic_approval", state="tm", date="2018-01-01")],
    )  # fmt: skip
    page = built(document)
    assert [step.strand for step in page.course if step] == ["", "three"]
    assert len(page.steps.states) == 3
    assert all(len(row.cells) == 3 for row in page.steps.rows)
    assert len(page.signing) == 3


@pytest.mark.parametrize(
    ("language", "first"), [("en", "uz"), ("uz", "uz"), ("kk", "kz"), ("ru", "kz")]
)
def test_it_names_the_states_in_the_order_of_the_language(language, first):
    assert f"/states/{first}/" in built(language=language).steps.states[0]


def test_it_leaves_a_blank_where_a_state_took_no_recorded_step():
    rows = {row.label: row.cells for row in built().steps.rows}
    uzbekistan, kazakhstan = rows["Law or other domestic approval"]
    assert uzbekistan == []
    assert "Law No. 452" in kazakhstan[0]


def test_it_says_who_was_empowered_and_never_counts_it_as_a_signature():
    uzbekistan, kazakhstan = built().signing
    assert uzbekistan.heading == "For the Republic of&nbsp;Uzbekistan"
    assert uzbekistan.hands[0].role is None
    assert kazakhstan.hands[0].role == "empowered to sign; signature not read"


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("interstate", "For the Republic of&nbsp;Uzbekistan"),
        ("intergovernmental", "For the Government of the Republic of&nbsp;Uzbekistan"),
        (None, "For Uzbekistan"),
    ],
)
def test_it_words_the_signatures_by_the_level(level, words):
    assert built(friendship(level=level)).signing[0].heading == words


def test_it_names_the_ministry_where_it_signs():
    document = friendship(
        level="interagency",
        parties=[{"key": "p1", "state": "uz", "authority": {"en": "Ministry of Energy"}},
                 {"key": "p2", "state": "kz"}],
    )  # fmt: skip
    assert built(document).signing[0].heading == "Ministry of Energy"


def test_it_relates_agreements_both_ways():
    own, inward = built().related
    assert own.is_self
    assert inward.verb == "is amended by"
    assert "/agreements/protocol-2003/" in inward.agreement
    outward, own = built(protocol()).related
    assert own.is_self
    assert outward.verb == "amends"
    assert "6 May 2004" in outward.effective
    assert all('<svg class="life"' in each.strand for each in (inward, outward, own))


def test_it_draws_no_related_agreements_where_there_are_none():
    library = Collection([each for each in sample() if each.slug != "protocol-2003"])
    assert built(library=library).related == []


def test_it_does_not_say_in_a_note_again_what_happened():
    document = friendship(
        events=[
            builders.event("signed", date="1998-10-31", note={"en": "Signed. In the morning."}),
            builders.event("domestic_approval", state="kz", date="1999", act={"kind": "law"},
                           note={"en": "Law on ratification signed."}),
        ]
    )  # fmt: skip
    signed, law, _today = built(document).course
    assert signed.note == "In the morning."
    assert law.note is None


def test_it_says_when_the_effect_of_an_amendment_is_not_recorded():
    document = protocol(events=[builders.event("signed", date="2003-03")])
    assert built(document).related[0].effect_not_recorded


def test_it_shows_only_stated_remarks_on_the_signed_text():
    (voice,) = built().voices
    assert [str(remark.words) for remark in voice.remarks] == ["The longest border is settled."]
    assert voice.remarks[0].form == "In our words"


def test_it_tells_the_three_kinds_of_gap_apart():
    findings = [gap.finding for gap in built().gaps]
    assert findings == ["searched, not found", "not recorded", "none"]


def test_it_shows_each_other_reading_with_its_source():
    page = built()
    (reading,) = page.course[0].readings
    assert "30 October 1998" in reading
    assert 'href="#s2"' in reading
    (dispute,) = page.disputes
    assert str(dispute.part) == "Length of the line"
    assert "2,357 km" in dispute.readings[0]


def test_it_labels_each_title_with_its_basis():
    assert [name.basis for name in built().titles] == ["rendered here", "as reported"]


def test_it_shows_words_of_another_language_with_their_language():
    page = built(language="uz")
    assert page.heading.__html__() == '<span lang="en">Treaty on Eternal Friendship</span>'


def test_it_prints_record_taken_down_in_the_place_of_one_that_was():
    documents = [each for each in sample() if each.slug != "karimov"]
    library = Collection(documents, [Retracted("signatory", "karimov", "Wrong person")])
    assert "record taken down" in built(library=library).signing[0].hands[0].name


def test_it_serves_the_page_with_what_every_page_has(published, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    assert html.count("<h1") == 1
    assert '<html lang="en">' in html
    assert '<link rel="canonical" href="http://testserver/agreements/friendship-1998/">' in html
    assert 'hreflang="kk" href="http://testserver/kk/agreements/friendship-1998/"' in html
    assert "Not an official publication of either state." in html
    assert "A blank is a gap in this record, not an omission by a state." in html
    assert "style=" not in html
    assert html.count("/static/scheme.") == html.count("/static/cite.") == 1


def test_it_shows_the_banner_of_an_agreement_known_from_a_list(published, client):
    html = client.get("/agreements/protocol-2003/").content.decode()
    assert "Known only from a list of documents signed that day" in html


def test_it_shows_the_status_of_the_day_asked_for(published, client):
    html = client.get("/agreements/protocol-2003/?on=2004-05-05").content.decode()
    assert "Return to today" in html
    assert "No end recorded" not in html


def test_it_carries_the_day_asked_for_in_its_links(published, client):
    html = client.get("/agreements/protocol-2003/?on=2004-05-05").content.decode()
    assert 'href="/agreements/friendship-1998/?on=2004-05-05"' in html
    assert 'href="/agreements/?on=2004-05-05"' in html
    assert 'href="/ru/agreements/protocol-2003/?on=2004-05-05"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "?on=" not in client.get("/agreements/protocol-2003/").content.decode().split("cite")[0]


def test_it_says_what_falls_due_next_and_how_that_day_is_known():
    (term,) = [fact for fact in built(protocol()).facts if fact.label == "Term"]
    assert [strip_tags(value) for value in term.values] == [
        "for thirty years1",
        "Last day for a notice: 6 November 2033. Computed here: 30 years from the entry into "
        "force, 6 May 2004. A notice must be given 6 months before the end.",
        "End of the term: 6 May 2034. Computed here: 30 years from the entry into force, "
        "6 May 2004.",
    ]


def test_it_computes_no_day_from_an_entry_into_force_that_is_not_recorded():
    (check,) = [fact for fact in built().facts if fact.label == "Joint check of the line"]
    assert [strip_tags(value) for value in check.values] == [
        "every 10 years1",
        "Counted from the entry into force, which is not recorded here.",
    ]


def test_it_can_be_cited_in_words_and_for_programs(published, client):
    html = client.get("/agreements/friendship-1998/").content.decode()
    cited = html.split('id="cite"')[1]
    assert "Treaty on Eternal Friendship. Treaty, Tashkent, " in cited
    assert "edition 1" in cited
    assert "http://testserver/agreements/friendship-1998/?on=20" in cited
    assert 'href="/agreements/friendship-1998.bib"' in cited
    assert "not yet in force" not in cited


def test_it_keeps_the_page_under_sixty_kilobytes(published, client):
    assert len(client.get("/agreements/friendship-1998/").content) < 60_000


def test_it_says_what_the_rule_would_give_and_keeps_the_status():
    page = built(friendship(entry_rule={"kind": "on_signature", "article": "art-9.1"}))
    (rule,) = [fact for fact in page.facts if fact.label == "Enters into force"]
    assert "article 9.1" in rule.values[0]
    assert "Its rule would give 31 October 1998" in rule.note
    assert page.standing.code == "entry_not_recorded"
