"""A treaty's text cut into articles whose keys are the same in every language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.law.articles import articles, numbering_faults

ENGLISH = """Treaty on Friendship

The Parties, recalling Article 5 of the treaty of 1998 and
Article 7 of the Charter, have agreed as follows:

Article 1
Aims

1. The Parties shall act in accordance with
Article 2 of this Treaty.
2. They shall:
1) meet;
2) consult.

Article 2. The border

The border is that of Annex 1.

Article 3. This Treaty shall enter into force on signature.

Done at Tashkent on 22 December 2022 in two originals.

For the Republic of Uzbekistan

Annex 1
to the Treaty

Article 1
The line.
Article 2
The posts.
"""

RUSSIAN = """Договор о дружбе

Стороны согласились о нижеследующем:

Статья 1.
Цели

1. Стороны действуют согласно статье 2.
2. Они проводят встречи.

Статья 2. Граница

Граница указана в приложении 1.

Статья 3

Договор вступает в силу со дня подписания.

Совершено в городе Ташкенте 22 декабря 2022 года в двух экземплярах.

Приложение № 1
к Договору

Статья 1
Линия.

Статья 2
Знаки.
"""

UZBEK = """Doʻstlik toʻgʻrisida shartnoma

1-modda
Maqsadlar

1. Tomonlar 2-moddaga muvofiq ish tutadilar.
2. Ular uchrashadilar.

2-modda. Chegara

Chegara 1-ilovada koʻrsatilgan.

3 – modda

Shartnoma imzolangan kundan kuchga kiradi.

Toshkent shahrida 2022-yil 22-dekabrda ikki asl nusxada,
oʻzbek va qozoq tillarida tuzildi.

Shartnomaga
1-ilova

1-modda
Chiziq.

2-modda
Belgilar.
"""

UZBEK_CYRILLIC = """Дўстлик тўғрисида шартнома

1-модда
Мақсадлар

1. Томонлар 2-моддага мувофиқ иш тутадилар.
2. Улар учрашадилар.

2-МОДДА. Чегара

Чегара 1-иловада кўрсатилган.

3-модда

Шартнома имзоланган кундан кучга киради.

Тошкент шаҳрида икки асл нусхада тузилди.

1-илова

1-модда
Чизиқ.

2-модда
Белгилар.
"""

KAZAKH = """Достық туралы шарт

1-бап
Мақсаттар

1. Тараптар 2-бапқа сәйкес әрекет етеді.
2. Олар кездеседі.

2-бап. Шекара

Шекара 1-қосымшада көрсетілген.

3-БАП

Шарт қол қойылған күннен бастап күшіне енеді.

Ташкент қаласында екі данада жасалды.

Шартқа
1-қосымша

1-бап
Сызық.

2-бап
Белгілер.
"""

KEYS = [
    "art-1",
    "art-1.1",
    "art-1.2",
    "art-2",
    "art-3",
    "annex-1",
    "annex-1-art-1",
    "annex-1-art-2",
]

ALL = [ENGLISH, RUSSIAN, UZBEK, UZBEK_CYRILLIC, KAZAKH]


@pytest.mark.parametrize("text", ALL)
def test_it_gives_the_same_keys_in_every_language(text):
    assert articles(text).keys() == KEYS


@pytest.mark.parametrize("text", ALL)
def test_it_gives_every_character_back(text):
    assert articles(text).text == text


@pytest.mark.parametrize("text", ALL)
def test_it_finds_the_headings_that_stand_beside_or_below_the_number(text):
    first, second, third = articles(text).articles
    assert (first.number, second.number, third.number) == ("1", "2", "3")
    assert first.heading in ("Aims", "Цели", "Maqsadlar", "Мақсадлар", "Мақсаттар")
    assert second.heading in ("The border", "Граница", "Chegara", "Чегара", "Шекара")
    assert third.heading == ""


@pytest.mark.parametrize(
    ("text", "beginning"),
    list(zip(ALL, ["Done at", "Совершено", "Toshkent", "Тошкент", "Ташкент"], strict=True)),
)
def test_it_parts_the_closing_words_from_the_last_article(text, beginning):
    assert articles(text).closing.startswith(beginning)


def test_it_keeps_title_and_recitals_as_the_preamble():
    assert articles(ENGLISH).preamble.endswith("have agreed as follows:\n\n")


def test_it_keeps_a_list_inside_its_paragraph():
    one, two = articles(ENGLISH).articles[0].paragraphs
    assert (one.key, one.number) == ("art-1.1", "1")
    assert two.text == "2. They shall:\n1) meet;\n2) consult.\n\n"


def test_it_takes_a_whole_sentence_beside_the_number_for_text_and_not_for_a_heading():
    third = articles(ENGLISH).articles[2]
    assert third.opening == "Article 3. "
    assert third.paragraphs[0].text.startswith("This Treaty shall enter")


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Article 5", "art-5"),
        ("ARTICLE 5.", "art-5"),
        ("  Article 5  ", "art-5"),
        ("**Article 5**", "art-5"),
        ("Art. 5", "art-5"),
        ("Article V", "art-5"),
        ("Article XIV.", "art-14"),
        ("Article 5bis", "art-5-bis"),
        ("Article 5 bis", "art-5-bis"),
        ("Article 5¹", "art-5-1"),
        ("Article 5-1", "art-5-1"),
        ("Article 5: Borders", "art-5"),
        ("Article 5 – Borders", "art-5"),
        ("Article 5 (Borders)", "art-5"),
        ("ARTICLE 5 BORDERS", "art-5"),
        ("Статья 5", "art-5"),
        ("СТАТЬЯ 5.", "art-5"),
        ("Статья 5-я", "art-5"),
        ("Статья ІХ", "art-9"),
        ("Ст. 5", "art-5"),
        ("5-modda", "art-5"),
        ("5 - modda.", "art-5"),
        ("5‑modda", "art-5"),
        ("5 modda", "art-5"),
        ("V modda", "art-5"),
        ("5–МОДДА", "art-5"),
        ("5-бап", "art-5"),
        ("5 бап.", "art-5"),
    ],
)
def test_it_knows_the_usual_variants_of_a_heading(heading, key):
    found = articles(f"Preamble.\n\n{heading}\n\nThe Parties agree.\n")
    assert [article.key for article in found.articles] == [key]


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 of this Treaty provides otherwise.",
        "Article 5 Treaty parties agree.",
        "Статья 5 Договора излагается в новой редакции.",
        "Статью 5 изложить так:",
        "«Статья 5. Граница",
        "5-моддага мувофиқ",
        "5-бапта көзделген",
        "Articles 5 and 6",
        "Article five",
        "Artisans 5",
    ],
)
def test_it_takes_a_mention_for_no_heading(line):
    assert articles(f"Preamble.\n\n{line}\n\nThe Parties agree.\n").articles == ()


def test_it_takes_a_mention_on_a_broken_line_for_no_heading():
    text = (
        "Article 1\nThey act in accordance with\nArticle 2. It says how.\n\n"
        "Article 2\nAs follows.\n"
    )
    assert articles(text).keys() == ["art-1", "art-2"]
    assert "Article 2. It says" in articles(text).articles[0].text


def test_it_takes_quoted_articles_of_an_amended_treaty_for_text():
    text = (
        "Статья 1\n\nДополнить статьями:\n«Статья 7. Обмен.\n\nСтатья 8\nСпоры.»\n\n"
        "Статья 2\n\nВступает в силу.\n"
    )
    assert articles(text).keys() == ["art-1", "art-2"]


def test_it_takes_an_annex_named_in_a_sentence_for_none():
    text = "Article 1\nThe line.\n\nAnnex 1 to this Treaty is an integral part of it.\n"
    assert articles(text).annexes == ()


def test_it_tells_repeated_numbers_apart():
    text = "Article 1\nOne.\n\nArticle 1\nTwo.\n\nArticle 1\nThree.\n"
    assert articles(text).keys() == ["art-1", "art-1-again-2", "art-1-again-3"]


def test_it_numbers_annexes_that_have_no_number_by_their_place():
    found = articles("Article 1\nThe line.\n\nAnnex\n\nA map.\n\nANNEX II\n\nA list.\n")
    assert [(annex.key, annex.body.preamble.strip()) for annex in found.annexes] == [
        ("annex-1", "A map."),
        ("annex-2", "A list."),
    ]


def test_it_takes_a_text_without_articles_for_a_preamble_and_closing_words():
    found = articles("The Presidents declare friendship.\n\nDone at Tashkent in 2017.\n")
    assert found.articles == ()
    assert found.closing == "Done at Tashkent in 2017.\n"


def test_it_reads_paragraphs_that_repeat_the_number_of_the_article():
    found = articles("Article 5\n5.1. One.\n5.2. Two.\n")
    assert found.keys() == ["art-5", "art-5.1", "art-5.2"]


def test_it_keeps_words_before_the_first_paragraph_under_the_key_of_the_article():
    (article,) = articles("Article 1\nThe Parties shall:\n1) meet;\n2) consult.\n").articles
    assert [part.key for part in article.paragraphs] == ["art-1", "art-1.1", "art-1.2"]


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ([1, 2, 3], []),
        ([], []),
        ([1, 3], ["Article 3 follows article 1."]),
        ([1, 2, 2], ["Article 2 follows article 2."]),
        ([1, 2, 1], ["Article 1 follows article 2."]),
        ([2, 3], ["The first article has the number 2."]),
        ([1, "1 bis", 2], []),
        ([1, "1¹", "1²", 2], []),
        (["I", "II", "IV"], ["Article IV follows article 2."]),
    ],
)
def test_it_names_the_articles_that_do_not_number_on(numbers, faults):
    text = "".join(f"Article {number}\n\nThe Parties agree.\n\n" for number in numbers)
    assert [phrase % values for phrase, values in numbering_faults(articles(text))] == faults


def test_it_numbers_the_articles_of_an_annex_anew():
    assert numbering_faults(articles(ENGLISH)) == []


FORMS = {
    "en": "Article {}",
    "ru": "Статья {}",
    "uz": "{}-modda",
    "uz-Cyrl": "{}-модда",
    "kk": "{}-бап",
}


def written(form, treaty):
    lines = ["Preamble.", ""]
    for number, paragraphs in enumerate(treaty, start=1):
        lines += [form.format(number), ""]
        lines += [f"{place}. Text." for place in range(1, paragraphs + 1)] or ["Text."]
        lines.append("")
    return "\n".join(lines)


@given(st.lists(st.integers(0, 5), max_size=30))
def test_it_aligns_any_treaty_across_its_languages(treaty):
    found = [articles(written(form, treaty)) for form in FORMS.values()]
    expected = [
        key
        for number, paragraphs in enumerate(treaty, start=1)
        for key in [f"art-{number}", *(f"art-{number}.{n}" for n in range(1, paragraphs + 1))]
    ]
    assert all(each.keys() == expected for each in found)
    assert all(numbering_faults(each) == [] for each in found)


SCRAPS = st.sampled_from(
    [
        "Article 1",
        "Article 2. Aims",
        "Article 2. It ends here.",
        "Статья 3.",
        "4-modda",
        "5-бап. Тақырып",
        "Article V",
        "Annex",
        "Приложение № 2",
        "Шартқа",
        "1-қосымша",
        "1. One",
        "2) Two",
        "(3) Three",
        "«quoted",
        "closed»",
        "lower case",
        "A sentence.",
        "Done at Tashkent",
        "ikki nusxada tuzildi",
        "",
        "  ",
    ]
)


@given(st.lists(SCRAPS | st.text(max_size=20)).map("\n".join) | st.text())
def test_it_gives_back_every_character_of_any_text_under_keys_used_once(text):
    found = articles(text)
    keys = found.keys()
    assert found.text == text
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z0-9]+([-.][a-z0-9]+)*", key) for key in keys)


@pytest.mark.parametrize(
    "text",
    [
        "5" + " " * 200_000 + "modda?",
        "9" * 200_000,
        "ikki nusxada " * 20_000,
        "(1) a\n" * 20_000,
        "Article 1\n" * 5_000,
        "Annex 1\n\n" * 2_000,
    ],
)
def test_it_reads_hostile_texts_in_reasonable_time(text):
    assert articles(text).text == text
