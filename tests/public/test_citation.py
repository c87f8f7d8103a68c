"""How a page is cited: in four styles, with the article and the day or edition that is meant."""

import re
from html import unescape

import pytest

from agreements.shelf.log import act
from tests.builders import commentary

from .builders import friendship

PATH = "/agreements/friendship-1998/"
ADDRESS = f"http://testserver{PATH}"
BODY = "Article 1\n1. Peace.\n2. Trade.\n\nArticle 2\nWords.\n\nAnnex 1\n\nArticle 1\nA map.\n"


def publish(*documents):
    with act(note="", author="The editors") as writing:
        writing.publish(documents)


def section(client, query="", path=PATH, status=200):
    """The part of the page that says how to cite it."""
    response = client.get(f"{path}{query}")
    assert response.status_code == status
    return response.content.decode().partition('id="cite"')[2].partition("</section>")[0]


def citations(html):
    """The citations as they are copied, by their styles."""
    found = re.findall(
        r"<figcaption.*?>(.*?)</figcaption><blockquote.*?>(.*?)\s*</blockquote>", html
    )
    return {style: unescape(re.sub("<[^>]+>", "", words)) for style, words in found}


@pytest.fixture
def held(published):
    """The treaty with a text of two articles and an annex."""
    text = {"key": "text-uz", "language": "uz", "role": "authentic", "body": BODY}
    publish(friendship(texts=[text]))


def test_it_is_cited_in_its_own_words_and_in_four_styles(published, client):
    found = citations(section(client))
    assert list(found) == [
        "Uzbekistan–Kazakhstan Treaty Record",
        "OSCOLA",
        "Bluebook",
        "Chicago",
        "ГОСТ Р 7.0.100",
    ]
    for words in found.values():
        assert f"{ADDRESS}editions/1/" in words
    assert found["OSCOLA"].startswith("Treaty on Eternal Friendship (Uzbekistan–Kazakhstan) (sign")
    assert found["ГОСТ Р 7.0.100"].startswith("Договор о вечной дружбе : [")


def test_each_citation_is_in_the_language_that_it_says(published, client):
    html = section(client, path=f"/kk{PATH}")
    assert html.count('<blockquote lang="en">') == 3
    assert html.count('<blockquote lang="ru">') == 1
    assert "Қазақстан–Өзбекстан" in citations(html)["Қазақстан–Өзбекстан Шарттар туралы мәліметтер"]


def test_a_past_day_is_cited_by_the_page_of_that_day(published, client):
    found = citations(section(client, "?on=2003-03-30"))
    for words in found.values():
        assert f"{ADDRESS}?on=2003-03-30" in words
        assert "/editions/" not in words
    assert "as it stood on March 30, 2003" in found["Chicago"]


def test_a_page_as_published_is_cited_by_its_edition(published, client):
    publish(friendship(note={"en": "Corrected."}))
    found = citations(section(client, path=f"{PATH}editions/1/"))
    for words in found.values():
        assert f"{ADDRESS}editions/1/" in words
    assert "edition 1 <" in found["OSCOLA"]
    assert "edition 2 <" in citations(section(client))["OSCOLA"]


@pytest.mark.parametrize("asked", ["art-1.2", "1.2", "1(2)", "article 1(2)"])
def test_it_cites_the_article_asked_for(asked, held, client):
    html = section(client, f"?cite={asked}")
    found = citations(html)
    assert " art 1(2), " in found["OSCOLA"]
    assert ", art. 1(2), " in found["Bluebook"]
    assert ", art. 1(2), " in found["Chicago"]
    assert "Ст. 1, п. 2." in found["ГОСТ Р 7.0.100"]
    assert "article 1.2; " in found["Uzbekistan–Kazakhstan Treaty Record"]
    assert f'name="cite" value="{asked}"' in html


def test_it_cites_an_article_of_a_page_as_published(held, client):
    found = citations(section(client, "?cite=annex-1-art-1", f"{PATH}editions/2/"))
    assert " annex 1, art 1, " in found["OSCOLA"]
    assert "Annex 1, article 1; " in found["Uzbekistan–Kazakhstan Treaty Record"]


def test_it_keeps_the_day_when_an_article_is_asked_for(held, client):
    html = section(client, "?on=2003-03-30&cite=2")
    assert '<input type="hidden" name="on" value="2003-03-30">' in html
    assert " art 2, " in citations(html)["OSCOLA"]


@pytest.mark.parametrize("path", [PATH, f"/ru{PATH}", f"{PATH}editions/2/"])
def test_an_article_that_the_text_lacks_is_refused_with_those_it_has(path, held, client):
    html = section(client, "?cite=art-9", path, 400)
    assert 'value="art-9" ' in html
    assert "aria-invalid" in html
    assert "1, 2" in re.search(r'class="err">(.*?)<', html)[1]
    assert " art 9" not in citations(html)["OSCOLA"]


@pytest.mark.parametrize("asked", ["seven", "art-", "preamble", "<b>", "art-x", "art-7 or 8"])
def test_what_is_no_article_is_refused_and_stays_in_the_form(asked, published, client):
    response = client.get(PATH, {"cite": asked})
    assert response.status_code == 400
    html = unescape(response.content.decode())
    assert f"“{asked}” is no article." in html
    assert f'name="cite" value="{asked}"' in html
    assert "The parties are friends for ever." in html


def test_any_article_of_a_text_that_is_not_held_is_cited_and_said_to_be_unchecked(
    published, client
):
    html = section(client, "?cite=7")
    assert " art 7, " in citations(html)["OSCOLA"]
    assert "whether it has that article is not checked" in html


def test_a_commentary_is_cited_by_those_who_wrote_it_where_it_was_read(published, client):
    people = [
        {"key": "a1", "name": {"en": "Akramjon Nematov"}},
        {"key": "a2", "name": {"en": "A Minister"}, "role": "quoted"},
    ]
    publish(commentary(authors=people, published_in={"en": "A Journal"}, published_on="2022-12"))
    (words,) = citations(section(client, path="/commentaries/nematov-2022/")).values()
    assert words.startswith("Akramjon Nematov. A new quality of relations. A Journal, December 2")
    assert "https://example.org/gazette" in words
    assert "edition 2, http://testserver/commentaries/nematov-2022/editions/2/." in words
    assert words.endswith("Only the signed originals are authentic.")


def test_a_commentary_whose_author_was_not_read_says_so(published, client):
    publish(commentary(authors=[]))
    (words,) = citations(section(client, path="/commentaries/nematov-2022/")).values()
    assert words.startswith("author not read. A new quality of relations. undated")


def test_no_other_page_knows_an_article_to_cite(published, client):
    for path in ("/states/uz/", "/commentaries/nematov-2022/", "/agreements/"):
        assert client.get(f"{path}?cite=art-1").status_code == 400


@pytest.mark.parametrize(
    ("path", "link"),
    [
        (PATH, "?cite=art-1#cite"),
        (f"{PATH}text/uz/", f"{PATH}?cite=art-1#cite"),
        (f"/ru{PATH}text/uz/", f"/ru{PATH}?cite=art-1#cite"),
        (f"{PATH}text/uz/?on=2003", f"{PATH}?on=2003-12-31&cite=art-1#cite"),
    ],
)
def test_each_article_of_a_text_leads_to_its_citation(path, link, held, client):
    html = unescape(client.get(path).content.decode())
    assert f'href="{link}"' in html
    assert 'cite=annex-1-art-1#cite"' in html
    assert "cite=preamble" not in html


def metadata(client, path):
    head = client.get(path).content.decode().partition("</head>")[0]
    return [
        (name, unescape(content))
        for name, content in re.findall(
            r'<meta name="((?:citation_|z:|prism\.)\w+)" content="([^"]*)">', head
        )
    ]


def test_the_head_tells_zotero_what_the_agreement_is(published, client):
    assert metadata(client, PATH) == [
        ("z:itemType", "statute"),
        ("citation_title", "Treaty on Eternal Friendship"),
        ("citation_author", "Uzbekistan"),
        ("citation_author", "Kazakhstan"),
        ("citation_date", "1998/10/31"),
        ("citation_language", "en"),
        ("citation_public_url", f"{ADDRESS}editions/1/"),
    ]
    russian = metadata(client, f"/ru{PATH}")
    assert russian[1:4] == [
        ("citation_title", "Договор о вечной дружбе"),
        ("citation_author", "Казахстан"),
        ("citation_author", "Узбекистан"),
    ]


def test_the_head_tells_zotero_who_wrote_a_commentary_and_where_it_is_read(published, client):
    publish(commentary(type="scholarly", published_in={"en": "A “Journal”"}))
    found = dict(metadata(client, "/commentaries/nematov-2022/"))
    assert found["z:itemType"] == "journalArticle"
    assert found["citation_author"] == "Akramjon Nematov"
    assert found["prism.publicationName"] == "A “Journal”"
    assert found["citation_public_url"].startswith("https://example.org/gazette")


def test_the_head_of_what_is_no_work_has_no_such_words(published, client):
    assert metadata(client, "/states/uz/") == []


@pytest.mark.parametrize(
    ("path", "ends"),
    [
        (PATH, ".json .bib .ris .csl.json .ics"),
        ("/commentaries/nematov-2022/", ".json .bib .ris .csl.json"),
        ("/states/uz/", ".json"),
    ],
)
def test_the_head_leads_to_every_format_and_so_do_the_downloads(path, ends, published, client):
    html = client.get(path).content.decode()
    head, _end, body = html.partition("</head>")
    for end in ends.split():
        address = path.rstrip("/") + end
        assert f'href="{address}">' in head
        assert f'<a href="{address}">' in body
        assert client.get(address).status_code == 200


def test_the_formats_of_a_past_day_and_of_an_edition_are_their_own(published, client):
    assert f'href="{PATH[:-1]}.ris?on=2003-03-30">' in client.get(f"{PATH}?on=2003-03-30").text
    assert f'href="{PATH}editions/1.ris">' in client.get(f"{PATH}editions/1/").text


def test_each_format_says_what_it_is(published, client):
    types = {
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
        "csl.json": "application/vnd.citationstyles.csl+json",
        "ics": "text/calendar",
    }
    for extension, media_type in types.items():
        response = client.get(f"/agreements/friendship-1998.{extension}")
        assert response["Content-Type"].partition(";")[0] == media_type
    assert client.get("/states/uz.bib").status_code == 404
