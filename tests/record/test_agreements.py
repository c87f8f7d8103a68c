"""The shipped agreements: what the sources gave for each, and no more."""

from datetime import date

from agreements.law.due import due

from .shipped import agreement, of_kind, one


def events(slug):
    """Return what happened to an agreement, and when: (key, date) in the order of keys."""
    return {event.key: event.date for event in agreement(slug).events}


def relations(slug):
    """Return what an agreement does to others: (kind, slug)."""
    return {(each.kind, each.agreement) for each in agreement(slug).relations}


def test_it_tells_the_life_of_allied_relations():
    assert events("allied-relations-2022") == {
        "draft-approved-kz": "2022-12-06",
        "signed": "2022-12-22",
        "chamber-approved-uz-lower": "2023-11",
        "chamber-approved-uz-upper": "2023-11-25",
        "domestic-approval-uz": "2023-11-30",
        "chamber-approved-kz-upper": "2024-04-25",
        "domestic-approval-kz": "2024-05-20",
    }
    assert relations("allied-relations-2022") == {
        ("recalls", "eternal-friendship-1998"),
        ("recalls", "strategic-partnership-2013"),
        ("recalls", "allied-declaration-2021"),
    }


def test_it_sources_to_the_commentary_the_subjects_that_the_commentary_names():
    topics = agreement("allied-relations-2022").subjects
    assert {topic.subject for topic in topics if "isrs-nematov" in topic.sources} == {
        "industry",
        "transport",
        "logistics",
        "energy",
        "pharmaceuticals",
        "construction",
        "regional-cooperation",
    }


def test_it_keeps_the_facts_of_the_demarcation_with_their_sources():
    facts = {
        fact.key: (fact.value["en"], fact.sources) for fact in agreement("demarcation-2022").facts
    }
    assert facts == {
        "fact-length": ("2,356.666 km", ["dzen-kz-2023-03-28", "kun-58887185", "sorakan-2022"]),
        "fact-markers": ("1,301", ["silkway-demarcation", "sorakan-2022", "tafsilar-2023"]),
        "fact-documents": (
            "more than 8,000 pages, annexed to the treaty",
            ["silkway-demarcation", "tafsilar-2023"],
        ),
        "fact-marker-years": ("2004–2021", ["prosud-2023"]),
    }


def test_it_counts_the_joint_check_of_the_line_from_the_entry_into_force():
    (check,) = agreement("demarcation-2022").checks
    assert (check.every_months, check.sources) == (120, ["sorakan-2022"])
    found = due(agreement("demarcation-2022"), date(2026, 11, 24))
    assert [(each.kind, each.part, day) for each, day in found] == [
        ("check", "check-line", "2033-07-04")
    ]


def test_it_keeps_the_years_of_the_programme_as_the_end_of_its_term():
    (found,) = due(agreement("programme-2024"), date(2026, 11, 24))
    assert (found[0].kind, found[0].computed, found[1]) == ("term_end", False, "2034")


def test_it_keeps_the_other_days_on_which_sources_say_the_demarcation_was_signed():
    readings = [each for each in agreement("demarcation-2022").readings if each.part == "signed"]
    assert {each.value: each.sources for each in readings} == {
        "2022-12-21": ["inform-2023-06-23", "qalampir-85293"],
        "2022-12-02": ["inform-2023-07-10"],
    }


def test_it_reports_by_name_what_only_reports_say():
    for slug, key in (
        ("border-2001", "report-share"),
        ("border-sections-2002", "report-villages"),
        ("demarcation-2022", "report-longer"),
    ):
        (report,) = (each for each in agreement(slug).reported if each.key == key)
        assert "reported" in report.words["en"]
        assert report.sources


def test_it_keeps_amendments_with_the_instrument_that_amends():
    amending = {
        (document.slug, relation.agreement)
        for document in of_kind("agreement")
        for relation in document.relations
        if relation.kind == "amends"
    }
    assert amending == {
        ("double-taxation-protocol-2017", "double-taxation-1996"),
        ("travel-protocol-2012", "travel-2000"),
        ("travel-protocol-2022", "travel-2000"),
        ("road-protocol-2017", "road-2006"),
        ("checkpoints-protocol-2012", "checkpoints-protocol-2006"),
        ("checkpoints-protocol-2017", "checkpoints-protocol-2006"),
    }


def test_it_keeps_relations_by_what_was_read():
    assert relations("border-sections-2002") == {("made_under", "border-2001")}
    assert relations("checkpoints-protocol-2006") == {("made_under", "checkpoints-2001")}
    assert relations("tripoint-tm-2017") == {("refers_to", "border-2001")}
    assert relations("declaration-2017") == {("refers_to", "strategic-partnership-2013")}
    assert relations("travel-2000") == {("recalls", "eternal-friendship-1998")}
    assert relations("demarcation-2022") == {("demarcates_under", "border-2001")}
    assert relations("water-2025") == relations("programme-2024") == set()


def test_it_leaves_out_the_place_of_signature_where_it_was_only_inferred():
    for slug in ("border-2001", "strategic-partnership-2013", "road-2006"):
        document = agreement(slug)
        (signed,) = (event for event in document.events if event.kind == "signed")
        assert signed.place == {}
        assert "signing_place" in {gap.field for gap in document.gaps}


def test_it_never_counts_a_person_who_was_empowered_as_one_who_signed():
    empowered = {
        (document.slug, signature.signatory)
        for document in of_kind("agreement")
        for signature in document.signatures
        if signature.role == "empowered"
    }
    assert empowered == {
        ("environment-2022", "serikkali-brekeshev"),
        ("travel-protocol-2022", "beibut-atamkulov"),
    }


def test_it_marks_the_six_known_only_from_a_list():
    assert {each.slug for each in of_kind("agreement") if each.coverage == "list_only"} == {
        "emergencies-2021",
        "space-2021",
        "customs-2021",
        "customs-offices-2025",
        "exercises-2025",
        "investment-platform-2025",
    }


def test_it_takes_no_view_on_binding_force():
    assert {each.binding for each in of_kind("agreement")} == {"undetermined"}


def test_it_shows_three_strands_where_three_states_agree():
    trilateral = {each.slug for each in of_kind("agreement") if len(each.parties) == 3}
    assert trilateral == {
        "eternal-friendship-1997",
        "central-asian-battalion-1997",
        "tripoint-kg-2001",
        "tripoint-tm-2017",
        "kambarata-roadmap-2023",
        "kambarata-ministries-2024",
    }


def test_it_names_the_place_of_an_occasion_as_it_was_and_as_it_is():
    occasion = one("occasion", "nur-sultan-2021")
    assert (occasion.place["en"], occasion.place_now["en"]) == ("Nur-Sultan", "Astana")


def test_it_says_how_many_documents_of_a_visit_are_in_the_record():
    held = [each for each in of_kind("agreement") if each.occasion == "tashkent-2022"]
    assert (len(held), one("occasion", "tashkent-2022").documents_reported) == (6, 17)
