"""Phrases in templates: `translate` looks each up once a language, `ended` sets a full stop."""

from django.template import Context, Library, Node
from django.template.base import Parser, Token
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.translation import get_language

from agreements.public.pages.words import ended

register = Library()
register.filter("ended", ended)


class Phrase(Node):
    """A phrase as Django's own tag says it, kept for each language.

    A page has some seventy, which never differ; said anew they took a tenth of its time.
    """

    child_nodelists = ()

    def __init__(self, translated: TranslateNode) -> None:
        self.translated, self.name = translated, translated.asvar
        translated.asvar = None
        self.said: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.said:
            self.said[language] = self.translated.render(context)
        if not self.name:
            return self.said[language]
        context[self.name] = self.said[language]
        return ""


@register.tag
def translate(parser: Parser, token: Token) -> Node:
    """`{% translate "Sources" %}` as in `i18n`; what is not a phrase of the template passes by."""
    translated = do_translate(parser, token)
    told = translated.filter_expression
    is_phrase = told.var.literal is not None and not told.filters
    return Phrase(translated) if is_phrase else translated
