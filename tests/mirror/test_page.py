"""A page in the mirror: its links lead to files, and what needs a server is left out."""

import pytest

from agreements.mirror.page import Page, file_of

SITE = "https://treaties.example"


def copied(html, path="/ru/states/uz/", notice="", live=False):
    page = Page(f"{SITE}{path}", notice, live=live)
    page.feed(html)
    page.close()
    return page


@pytest.mark.parametrize(
    ("path", "number", "file"),
    [
        ("/", 1, "index.html"),
        ("/kk/agreements/", 1, "kk/agreements/index.html"),
        ("/kk/agreements/", 12, "kk/agreements/page-12.html"),
        ("/agreements.json", 1, "agreements.json"),
        ("/agreements.csl.json", 2, "agreements.page-2.csl.json"),
        ("/states/uz/changes.atom", 3, "states/uz/changes.page-3.atom"),
        ("/agreements/border-2001/text/uz+kk/", 1, "agreements/border-2001/text/uz+kk/index.html"),
    ],
)
def test_it_has_a_file_for_every_address(path, number, file):
    assert file_of(path, number) == file


@pytest.mark.parametrize(
    ("link", "led"),
    [
        ("/", "../../../index.html"),
        ("/ru/states/uz/", "../../../ru/states/uz/index.html"),
        ("/ru/states/uz/#life", "../../../ru/states/uz/index.html#life"),
        ("editions/2/", "../../../ru/states/uz/editions/2/index.html"),
        ("editions/1..2/", "../../../ru/states/uz/editions/1..2/index.html"),
        (f"{SITE}/states/uz/", "../../../states/uz/index.html"),
        ("/states/uz.csl.json", "../../../states/uz.csl.json"),
        ("?page=3", "../../../ru/states/uz/page-3.html"),
        ("?page=1#n", "../../../ru/states/uz/index.html#n"),
        ("?", "../../../ru/states/uz/index.html"),
        ("/files/abc/a%20file.pdf", "../../../files/abc/a%20file.pdf"),
        ("#s1", "#s1"),
        ("https://lex.uz/docs/1?on=2001", "https://lex.uz/docs/1?on=2001"),
        ("mailto:editors@treaties.example", "mailto:editors@treaties.example"),
    ],
)
def test_it_leads_links_to_files(link, led):
    assert copied(f'<p><a href="{link}">words</a>').text == f'<p><a href="{led}">words</a>'


@pytest.mark.parametrize(
    "link", ["?on=2001-01-01", "/agreements/?status=in_force&amp;page=2", "/agreements.json?page=2"]
)
def test_a_link_that_needs_the_site_leads_there_or_nowhere(link):
    html = f'<p><a class="more" href="{link}">words</a>'
    assert copied(html).text == '<p><a class="more">words</a>'
    whole = SITE + (link if link[0] == "/" else f"/ru/states/uz/{link}")
    assert copied(html, live=True).text == f'<p><a class="more" href="{whole}">words</a>'


def test_it_leaves_out_forms_and_all_in_them():
    html = '<p>Before<form action="/search/"><a href="/">x</a><input name="q"></form> after</p>'
    assert copied(html).text == "<p>Before after</p>"


def test_it_names_the_address_of_the_page_only_where_readers_can_be_led_there():
    html = f'<link rel="canonical" href="{SITE}/states/uz/"><link rel="alternate" href="?on=2001">'
    assert copied(html).text == ""
    assert f'<link rel="canonical" href="{SITE}/states/uz/">' in copied(html, live=True).text


def test_it_puts_its_notice_before_the_main_part():
    page = copied('<header></header><main id="main">words</main>', notice="<aside>A copy</aside>")
    assert page.text == '<header></header><aside>A copy</aside><main id="main">words</main>'


def test_it_tells_the_static_files_that_a_page_needs_and_the_next_page_of_a_list():
    page = copied(
        '<script src="/static/scheme.1.js"></script><a rel="prev" href="?page=1">Previous</a>'
        '<a rel="next" href="?page=3">Next</a>'
    )
    assert page.static == {"/static/scheme.1.js"}
    assert page.next == "page=3"
    assert '<script src="../../../static/scheme.1.js"></script>' in page.text


def test_it_keeps_all_else_as_it_is():
    html = (
        "<!doctype html>\n<!-- a remark --><html lang=kk><head><title>A &amp; B &#39;</title>"
        '<script type="application/ld+json">{"a": "<b href=\\"/\\">&amp;"}</script></head>'
        '<svg viewBox="0 0 44 18"><use href="#kT"/><path d="M1 4H15"/></svg>'
        '<textarea rows="2">1 &lt; 2</textarea><p>ʻ ʼ қ &nbsp; “x”</p></html>\n'
    )
    assert copied(html).text == html
