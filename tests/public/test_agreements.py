"""The list of agreements: narrowing, order, pages, and what cannot be used."""

import re

import pytest

from agreements.shelf.log import act
from tests import builders


def slugs(client, query=""):
    return [each["slug"] for each in client.get(f"/agreements.json{query}").json()["records"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["protocol-2003", "friendship-1998"]),
        ("?order=oldest", ["friendship-1998", "protocol-2003"]),
        ("?order=entry", ["protocol-2003", "friendship-1998"]),
        ("?status=in_force", ["protocol-2003"]),
        ("?status=entry_not_recorded", ["friendship-1998"]),
        ("?status=in_force&on=2004-05-05", []),
        ("?instrument=treaty", ["friendship-1998"]),
        ("?subject=border&year=2003", ["protocol-2003"]),
        ("?party=uz&utm_source=elsewhere", ["protocol-2003", "friendship-1998"]),
        ("?on=2000-01-01", ["friendship-1998"]),
        ("?year=2003&year=1998", ["protocol-2003", "friendship-1998"]),
        ("?instrument=treaty&instrument=protocol&decade=1990", ["friendship-1998"]),
        ("?party=uz&party=kz", ["protocol-2003", "friendship-1998"]),
        ("?party=uz&party=tm", []),
        ("?level=interstate", ["friendship-1998"]),
        ("?signatory=karimov", ["friendship-1998"]),
        ("?signatory=envoy", []),
        ("?occasion=tashkent-1998", ["friendship-1998"]),
        ("?has=commentary", ["friendship-1998"]),
        ("?has=text", []),
        ("?text=uz", []),
        ("?has=commentary&on=2000", []),
        (
            "?status=in_force&status=entry_not_recorded&subject=border",
            ["protocol-2003", "friendship-1998"],
        ),
        ("?status=in_force&on=1990", []),
        ("?order=title", ["protocol-2003", "friendship-1998"]),
        ("?order=changed", ["friendship-1998", "protocol-2003"]),
    ],
)
def test_it_keeps_what_the_query_asks_for(query, expected, published, client):
    assert slugs(client, query) == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("status=pending", "There is no “pending” here."),
        ("subject=nothing", "There is no “nothing” here."),
        ("year=12", "There is no “12” here."),
        ("on=2011-02-31", "February 2011 has no day 31"),
        ("on=2011-13", "there is no month 13"),
        ("on=1700", "dates here lie between 1800 and 2199"),
        ("on=2999-01-01", "dates here lie between 1800 and 2199"),
        ("on=2150-01-01", "That day has not come yet: this record tells what was."),
        ("page=0", "greater than or equal to 1"),
        ("page=1000000000", "less than or equal to"),
        ("page=3", "This list ends at page 1."),
        ("page=two", "Enter a whole number."),
        ("colour=red", "This page knows no “colour”."),
        ("order=oldest&order=entry", "“order” stands more than once."),
        ("signatory=nobody", "There is no “nobody” here."),
        ("occasion=never", "There is no “never” here."),
        ("has=everything", "There is no “everything” here."),
        ("party=uz&party=xx", "There is no “xx” here."),
        ("order=chance", "There is no “chance” here."),
        ("all=page", "There is no “page” here."),
        ("status=%00", "There is no “�” here."),
        ("status=%ff", "There is no"),
        ("status=" + "x" * 100_000, "The query of this address is too long."),
    ],
)
def test_it_names_what_it_cannot_use_and_keeps_the_rest(query, words, published, client):
    response = client.get(f"/agreements/?instrument=treaty&{query}")
    html = response.content.decode()
    assert response.status_code == 400
    assert words in html.replace("&quot;", '"')
    assert 'role="alert"' in html
    assert client.get(f"/agreements.json?{query}").status_code == 400


def test_it_keeps_the_form_filled(published, client):
    html = client.get("/agreements/?instrument=treaty&on=2011-02-31").content.decode()
    assert '<input type="hidden" name="instrument" value="treaty">' in html
    assert 'value="2011-02-31"' in html
    assert 'aria-invalid="true"' in html


def test_it_lets_each_filter_be_taken_away_a_wrong_one_too(published, client):
    html = client.get("/agreements/?instrument=treaty&status=pending").content.decode()
    chips = html.split('class="chips"')[1].split("</div>")[0]
    assert (
        '<a href="?instrument=treaty"><span class="vh">Remove </span>Status: pending</a>' in chips
    )
    assert '<a href="?status=pending"><span class="vh">Remove </span>Treaty</a>' in chips


def test_it_holds_texts_by_language(published, client):
    from .wordings import worded

    with act(note="", author="The editors") as writing:
        writing.publish(worded())
    assert slugs(client, "?text=kk") == slugs(client, "?has=text&text=uz&text=en")
    assert slugs(client, "?text=kk") == ["friendship-1998"]


def choices(client, query=""):
    """The choices beside the list: label and count of each."""
    html = client.get(f"/agreements/{query}").content.decode().split("</details>")[0]
    found = re.findall(r"<span[^>]*>([^<]+?)(?: <span.*?)?</span><span class=\"num\">(\d+)", html)
    return {label: int(count) for label, count in found}


def test_it_counts_what_each_filter_would_keep(published, client):
    counted = choices(client)
    assert counted["In force"] == 1
    assert counted["Entry into force not recorded here"] == 1
    assert counted["State border"] == counted["Uzbekistan"] == 2
    assert counted["2003"] == 1
    assert "Declaration" not in counted


def test_it_counts_a_filter_beside_the_others_and_aside_from_itself(published, client):
    counted = choices(client, "?instrument=treaty")
    assert counted["Treaty"] == counted["Protocol"] == 1
    assert counted["Entry into force not recorded here"] == 1
    assert "In force" not in counted
    assert "2003" not in counted


def test_it_adds_to_those_in_force_how_many_have_no_entry_recorded(published, client):
    html = client.get("/agreements/?status=in_force").content.decode()
    assert "For 1 more document, no entry into force is recorded here." in html


def test_it_carries_the_day_asked_for_in_its_links(published, client):
    html = client.get("/agreements/?on=2004-05-05&order=oldest").content.decode()
    assert 'href="/agreements/protocol-2003/?on=2004-05-05"' in html
    assert 'href="?on=2004-05-05&amp;order=oldest&amp;instrument=treaty"' in html.replace(
        "instrument=treaty&amp;order=oldest", "order=oldest&amp;instrument=treaty"
    )
    assert '<a href="?order=oldest">Return to today</a>' in html


def test_it_turns_pages_of_twenty_five(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(
            builders.agreement(f"treaty-{n}", events=[builders.event("signed", date="1999-01-01")])
            for n in range(30)
        )
    html = client.get("/agreements/?instrument=treaty").content.decode()
    assert "1–25 of 31" in html
    assert "?instrument=treaty&amp;page=2" in html
    assert "26–31 of 31" in client.get("/agreements/?instrument=treaty&page=2").content.decode()


def test_it_turns_a_value_on_and_off_beside_the_others_of_its_facet(published, client):
    html = client.get("/agreements/?year=2003&year=1998&instrument=treaty").content.decode()
    facets = html.split("</details>")[0].replace("&amp;", "&")
    assert 'href="?instrument=treaty&year=1998" aria-current="true"' in facets
    assert 'href="?instrument=treaty&instrument=protocol&year=2003&year=1998"' in facets
    chips = html.split('class="chips"')[1].split("</div>")[0].replace("&amp;", "&")
    assert 'href="?instrument=treaty&year=2003"' in chips


def test_it_counts_each_facet_under_the_others_several_values_at_once(published, client):
    counted = choices(client, "?party=uz&year=1998&year=2003&status=in_force")
    assert counted["Kazakhstan"] == counted["Protocol"] == counted["2003"] == 1
    assert counted["In force"] == counted["Entry into force not recorded here"] == 1
    assert "Commentary" not in counted
    assert choices(client)["Commentary"] == 1


def test_it_shows_the_dozen_commonest_of_many_people_and_a_way_to_all(published, client):
    people = [builders.signatory(f"person-{n}", name={"en": f"Person {n}"}) for n in range(20)]
    signatures = [{"key": f"s{n}", "state": "uz", "signatory": each.slug}
                  for n, each in enumerate(people)]  # fmt: skip
    with act(note="", author="The editors") as writing:
        writing.publish([*people, builders.agreement("crowded", signatures=signatures)])
    few, many = choices(client), choices(client, "?all=signatory")
    assert len([each for each in few if each.startswith("Person")]) == 11
    assert len([each for each in many if each.startswith("Person")]) == 20
    assert '<a href="?all=signatory">All 21' in client.get("/agreements/").content.decode()
    chosen = choices(client, "?signatory=person-9&signatory=person-8")
    assert {"Person 8", "Person 9"} <= chosen.keys()


def test_it_orders_titles_as_the_reader_of_the_page_does(published, client):
    titles = {"қала": "kk-1", "кеме": "kk-2", "өзен": "kk-3", "ода": "kk-4"}
    with act(note="", author="The editors") as writing:
        writing.publish(
            builders.agreement(slug, titles=[builders.title("kk", text=text)])
            for text, slug in titles.items()
        )
    html = client.get("/kk/agreements/?order=title").content.decode()
    found = re.findall(r"/kk/agreements/(kk-\d)/", html)
    assert found == ["kk-2", "kk-1", "kk-4", "kk-3"]


def test_it_finds_the_last_page_from_the_end_in_the_same_order(published, client):
    with act(note="", author="The editors") as writing:
        writing.publish(builders.agreement(f"treaty-{n:02}") for n in range(60))
    for order in ("", "oldest", "entry", "title", "changed"):
        found = []
        for page in (1, 2, 3):
            response = client.get(f"/agreements/?order={order}&page={page}")
            found += [each.slug for each in response.context["page"].entries]
        assert len(set(found)) == len(found) == 62, order


@pytest.mark.parametrize("place", ["states", "signatories", "subjects", "occasions", "sources"])
def test_it_orders_other_lists_too(place, published, client):
    html = client.get(f"/{place}/?order=changed").content.decode()
    assert '<option value="changed" selected>' in html


def test_it_names_the_states_in_the_order_of_the_language(published, client):
    def listed(prefix):
        html = client.get(f"{prefix}/states/").content.decode()
        return re.findall(r'<h3><a href="[^"]*/states/(\w+)/', html)

    assert listed("") == ["uz", "kz", "tm"]
    assert listed("/kk") == ["kz", "uz", "tm"]
