"""`translate`: phrases of templates said as Django's own tag says them, in whatever order."""

import pytest
from django.template import engines
from django.utils.safestring import mark_safe
from django.utils.translation import override

LANGUAGES = ("en", "ru", "uz", "kk", "ru", "en")


def template(source):
    return engines["django"].from_string(source)


@pytest.mark.parametrize(
    "source",
    [
        '{% translate "Sources" %}',
        '{% translate "Sources" as words %}<b>{{ words }}</b>',
        '{% translate "Sources"|upper %}',
        '{% translate "Not a phrase <b>100%</b> & more" %}',
        "{% translate given %}",
        "{% autoescape off %}{% translate given %}{% endautoescape %}",
        '{% for each in "ab" %}{% translate "Sources" %}{{ each }}{% endfor %}',
    ],
)
def test_it_says_what_the_tag_of_django_says(source):
    ours = template("{% load phrases %}" + source)
    djangos = template("{% load i18n %}" + source)
    for language in LANGUAGES:
        for given in ("Sources", "<i>States</i>"):
            with override(language):
                said = ours.render({"given": given})
                assert said == djangos.render({"given": given})


def test_it_names_a_phrase_for_the_page_that_is_being_made_alone():
    shown = template('{% load phrases %}{{ words }}{% translate "Sources" as words %}{{ words }}')
    for language, words in (("en", "Sources"), ("ru", "Источники"), ("en", "Sources")):
        with override(language):
            assert shown.render({}) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Signed", "Signed."),
        ("2033 г.", "2033 г."),
        ("2 < 3", "2 &lt; 3."),
        (mark_safe('<time datetime="2033">2033 г.</time>'), '<time datetime="2033">2033 г.</time>'),
        (mark_safe("<b>Signed</b>"), "<b>Signed</b>."),
        (mark_safe('<a href="/a.b">Signed</a>'), '<a href="/a.b">Signed</a>.'),
    ],
)
def test_it_ends_words_with_one_full_stop(words, shown):
    assert template("{% load phrases %}{{ words|ended }}").render({"words": words}) == shown
